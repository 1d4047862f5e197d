package id.lumbung.platform.problem;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/// Which rule of the schema a statement broke: the constraint's name, also where a trigger raised it.
public final class Violation {

    /// What PostgreSQL answers to a write in a transaction that may only look.
    private static final String READ_ONLY = "25006";

    /// What it answers to a role that may not, row security among the reasons.
    private static final String NOT_PRIVILEGED = "42501";

    private Violation() {}

    /// Nothing when it failed for another reason.
    public static @Nullable String constraint(DataAccessException failure) {
        return failure.getRootCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null
                ? refused.getServerErrorMessage().getConstraint()
                : null;
    }

    /// Whether row security refused a row that belongs to another tenant: our own rules should have refused it before.
    static boolean ofRowSecurity(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && NOT_PRIVILEGED.equals(refused.getSQLState())
                && String.valueOf(refused.getMessage()).contains("row-level security");
    }

    /// Whether a statement would have written in a transaction that may only look.
    static boolean ofReadOnly(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && READ_ONLY.equals(refused.getSQLState());
    }
}
