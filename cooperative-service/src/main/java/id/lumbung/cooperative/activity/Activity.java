package id.lumbung.cooperative.activity;

import java.time.LocalDate;
import java.util.UUID;

/// A month of a cooperative in which something was written or which stands closed.
///
/// @param month its first day
/// @param postings entries that bear a date of this month
record Activity(UUID cooperative, LocalDate month, int postings, boolean closed) {}
