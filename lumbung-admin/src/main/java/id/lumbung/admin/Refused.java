package id.lumbung.admin;

/// Why a command does nothing, in words for whoever typed it.
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String why) {
        super(why);
    }

    public Refused(String why, Throwable cause) {
        super(why, cause);
    }
}
