package id.lumbung.standalone.demo;

/// Somebody of the demo.
///
/// @param place where they begin: a path below the origin
public record Person(String title, String name, String userName, String password, String place, String may) {

    @Override
    public String toString() {
        return "Person[" + title + ", " + userName + "]"; // a password never shows itself in a log
    }
}
