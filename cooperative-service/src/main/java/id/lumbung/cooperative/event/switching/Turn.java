package id.lumbung.cooperative.event.switching;

import java.time.Instant;

import id.lumbung.cooperative.ledger.EventCode;

/// One turn of the switch of an event.
///
/// @param by the name of who decided
record Turn(EventCode event, int place, boolean on, String reason, String by, Instant at) {}
