package id.lumbung.standalone.process;

/// Who stands on whom. Stopping goes from the last to the first; an onlooker stands on all the others.
public enum Tier {
    DATABASE, IDENTITY, SERVICE, DOOR, ONLOOKER
}
