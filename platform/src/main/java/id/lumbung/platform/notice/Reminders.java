package id.lumbung.platform.notice;

import java.time.LocalDate;
import java.util.List;

import id.lumbung.platform.identity.Actor;

/// What a feature knows to be due; a bean of the feature.
///
/// It is asked inside a read-only transaction with the tenant bound, for each person about once a minute: look at the
/// roles first, ask the rows second, and one statement for each kind of notice is enough. Tell a person only what *she* has
/// to do. What there are hundreds of is one notice with a number in its sentence that leads to their list.
@FunctionalInterface
public interface Reminders {

    /// @param today in the tenant's zone
    List<Notice> due(Actor person, LocalDate today);
}
