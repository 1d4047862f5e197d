package id.lumbung.journeys.house;

/// Somebody who can sign in.
public record Account(String name, String userName, String password) {

    @Override
    public String toString() {
        return name;
    }
}
