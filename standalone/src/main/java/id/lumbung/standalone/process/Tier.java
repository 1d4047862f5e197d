package id.lumbung.standalone.process;

/// Who stands on whom. Stopping goes from the last to the first.
public enum Tier {
    DATABASE, IDENTITY, SERVICE, DOOR
}
