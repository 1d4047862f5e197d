package id.lumbung.platform.tenancy;

/// Says whether whoever the work at hand is done for may only look. PostgreSQL then refuses every write of it.
@FunctionalInterface
public interface OnlyLooking {

    boolean now();
}
