package id.lumbung.cooperative.event.favourite;

import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.EventCode;

/// One's own favourites for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/favourites")
class FavouriteApi {

    private final Favourites favourites;

    FavouriteApi(Favourites favourites) {
        this.favourites = favourites;
    }

    @GetMapping
    List<String> all(@PathVariable UUID cooperative) {
        return favourites.of(cooperative).stream().map(EventCode::value).sorted().toList();
    }

    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable UUID cooperative, @PathVariable String code) {
        favourites.mark(cooperative, code);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable UUID cooperative, @PathVariable String code) {
        favourites.unmark(cooperative, code);
    }
}
