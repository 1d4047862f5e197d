package id.lumbung.platform.notice;

/// How a notice is drawn, and whether it speaks up again once it was read.
public enum Urgency {
    NORMAL, URGENT
}
