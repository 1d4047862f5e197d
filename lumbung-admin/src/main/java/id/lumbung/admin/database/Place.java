package id.lumbung.admin.database;

import java.util.regex.Pattern;

import id.lumbung.admin.Refused;

/// Which databases are meant: those that the services work on, or three of quarantine that have a name before their own.
///
/// @param name nothing for those of the services
public record Place(String name) {

    public static final Place LIVE = new Place("");
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{1,30}");

    /// @param word `live`, or the name of a quarantine
    public static Place of(String word) {
        return word.equals("live") ? LIVE : quarantine(word);
    }

    public static Place quarantine(String name) {
        if (!SHAPE.matcher(name).matches() || name.equals("live") || name.startsWith("pg_")) {
            throw new Refused("A quarantine is named by 2 to 31 small letters, digits and _, beginning with a letter; "
                    + name + " is not. live is what the services work on.");
        }
        return new Place(name);
    }

    public boolean isLive() {
        return name.isEmpty();
    }

    public String database(Part part) {
        return isLive() ? part.title() : name + "_" + part.title();
    }

    @Override
    public String toString() {
        return isLive() ? "live" : name;
    }
}
