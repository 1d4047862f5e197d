package id.lumbung.admin.database;

import java.util.Arrays;
import java.util.Locale;

/// The three databases, in the order in which they are read and put back.
public enum Part {

    TENANT, COOPERATIVE, MENTORING;

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whose its tables are.
    public String owner() {
        return title() + "_owner";
    }

    /// Whom its service is.
    public String app() {
        return title() + "_app";
    }

    public static Part of(String title) {
        return Arrays.stream(values()).filter(part -> part.title().equals(title)).findFirst().orElseThrow();
    }
}
