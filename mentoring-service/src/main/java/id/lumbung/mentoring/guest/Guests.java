package id.lumbung.mentoring.guest;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.directory.Listing;
import id.lumbung.mentoring.mentor.Mentors;

/// From which cooperative somebody will come: for the Dinas whichever it types or none, for a board its own.
@Component
@PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
public class Guests {

    private final Directory directory;
    private final Belonging belonging;

    Guests(Directory directory, Belonging belonging) {
        this.directory = directory;
        this.belonging = belonging;
    }

    /// Asks the neighbour, so it stays outside a transaction.
    ///
    /// @param words as somebody typed them
    public Listing.@Nullable Named cooperative(@Nullable UUID id, @Nullable String words) {
        var named = directory.listing().named(id, words);
        if (!Mentors.isOffice()) {
            if (named == null || named.id() == null) {
                throw new NoCooperative();
            }
            belonging.require(named.id());
        }
        return named;
    }
}
