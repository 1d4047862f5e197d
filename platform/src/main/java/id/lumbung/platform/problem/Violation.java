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

    private Violation() {}

    /// Nothing when it failed for another reason.
    public static @Nullable String constraint(DataAccessException failure) {
        return failure.getRootCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null
                ? refused.getServerErrorMessage().getConstraint()
                : null;
    }

    /// Whether a statement would have written in a transaction that may only look.
    static boolean ofReadOnly(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && READ_ONLY.equals(refused.getSQLState());
    }
}
