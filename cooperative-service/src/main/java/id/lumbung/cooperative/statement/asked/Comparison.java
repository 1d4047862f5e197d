package id.lumbung.cooperative.statement.asked;

import org.jspecify.annotations.Nullable;

/// What stands beside the figures of a period.
public enum Comparison {

    TAHUN_LALU, MASA_LALU, TANPA;

    @Nullable
    public Period to(Period period) {
        return switch (this) {
            case TAHUN_LALU -> period.yearBefore();
            case MASA_LALU -> period.before();
            case TANPA -> null;
        };
    }
}
