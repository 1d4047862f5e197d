package id.lumbung.standalone.process;

/// Somebody else listens where one of ours should.
public final class PortTaken extends CannotStart {

    private static final long serialVersionUID = 1L;

    PortTaken(int port, String purpose) {
        super("Port %d, meant for %s, is already used by another program. Stop that program, or move all ports: --shift=1000"
                .formatted(port, purpose));
    }
}
