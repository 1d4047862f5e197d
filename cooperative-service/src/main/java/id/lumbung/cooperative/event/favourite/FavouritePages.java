package id.lumbung.cooperative.event.favourite;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.platform.web.Redirect;

/// The stars of the desk: each is a button that sends its event.
@Controller
class FavouritePages {

    private final Favourites favourites;

    FavouritePages(Favourites favourites) {
        this.favourites = favourites;
    }

    @PostMapping("/koperasi/{cooperative}/catat/favorit")
    String mark(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable String tandai,
            @RequestParam(required = false) @Nullable String lepas) {
        if (tandai != null) {
            favourites.mark(cooperative, tandai);
        }
        if (lepas != null) {
            favourites.unmark(cooperative, lepas);
        }
        favourites.of(cooperative); // a form that names nothing is refused to the same people
        return Redirect.to("/koperasi/{cooperative}/catat", cooperative);
    }
}
