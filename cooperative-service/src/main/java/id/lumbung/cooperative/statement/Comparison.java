package id.lumbung.cooperative.statement;

import org.jspecify.annotations.Nullable;

/// What stands beside the figures of a period.
enum Comparison {

    TAHUN_LALU, MASA_LALU, TANPA;

    @Nullable
    Period to(Period period) {
        return switch (this) {
            case TAHUN_LALU -> period.yearBefore();
            case MASA_LALU -> period.before();
            case TANPA -> null;
        };
    }
}
