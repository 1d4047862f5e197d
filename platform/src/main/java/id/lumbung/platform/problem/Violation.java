package id.lumbung.platform.problem;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;

/// Which rule of the schema a statement broke: the constraint's name, also where a trigger raised it.
public final class Violation {

    private Violation() {}

    /// Nothing when it failed for another reason.
    public static @Nullable String constraint(DataAccessException failure) {
        return failure.getRootCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null
                ? refused.getServerErrorMessage().getConstraint()
                : null;
    }
}
