package id.lumbung.gateway.answer;

import org.springframework.http.HttpStatusCode;

/// Whoever asked hung up before all that she was sending was here: a phone in a dead spot, or somebody who pressed
/// *stop*. Nobody is left to be told, and no service is to blame.
public class HungUp extends RuntimeException {

    /// What is written down of her request, as for everybody who leaves before the answer.
    public static final HttpStatusCode STATUS = HttpStatusCode.valueOf(499);

    public HungUp(Throwable cause) {
        super("The one who asked hung up", cause, false, false); // happens every day: its stack says nothing
    }
}
