package id.lumbung.cooperative.event.template;

import id.lumbung.cooperative.ledger.EventCode;

/// A kind of event that the books know: one that a treasurer records, or one that the system makes itself.
public sealed interface Listed permits Definition, MadeEvent {

    EventCode code();

    /// Raised with every change of what it posts.
    int version();

    Group group();

    /// The most used come first.
    int order();

    String icon();
}
