package id.lumbung.cooperative.event.template;

/// A file of events is wrong: the service must not start.
public class InvalidDefinition extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    InvalidDefinition(String event, String why) {
        super("Event " + event + ": " + why);
    }

    InvalidDefinition(String file, Exception cause) {
        super("Event file " + file + ": " + cause.getMessage(), cause);
    }
}
