package id.lumbung.mentoring.overview;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.directory.Shelf;
import id.lumbung.mentoring.directory.Shelves;

/// The overview as last told. Only the Dinas may ask, and everybody of the Dinas is told the same.
@Component
public class Overviews {

    private final Shelf<Overview> shelf;

    Overviews(Shelves shelves) {
        this.shelf = shelves.of("/{regency}/api/cooperatives/overview", Overview.class);
    }

    public Shelf.Told<Overview> told() {
        return shelf.told(null);
    }
}
