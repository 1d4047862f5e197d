package id.lumbung.gateway.home;

import java.util.Comparator;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import id.lumbung.gateway.person.Person;
import id.lumbung.gateway.regency.Catalogue;

/// The first page: what this is, or where one may go.
@Controller
class HomePages {

    /// A regency of the person, as a line of the page.
    ///
    /// @param home where the person begins in it
    record Door(String home, String name, boolean active) {}

    private final Catalogue catalogue;

    HomePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    Rendering home(ServerWebExchange exchange) {
        return Person.behind(exchange).map(this::home)
                .orElseGet(() -> Rendering.view("welcome").build());
    }

    private Rendering home(Person person) {
        var doors = person.operator() ? List.<Door>of() : doors(person);
        return doors.size() == 1 && doors.getFirst().active()
                ? Rendering.redirectTo(doors.getFirst().home()).status(HttpStatus.FOUND).build()
                : Rendering.view("home").modelAttribute("person", person).modelAttribute("doors", doors).build();
    }

    private List<Door> doors(Person person) {
        return person.regencies().keySet().stream()
                .map(slug -> catalogue.recall(slug)
                        .map(regency -> new Door(person.home(slug), regency.name(), regency.active()))
                        .orElseGet(() -> new Door(person.home(slug), slug, true)))
                .sorted(Comparator.comparing(Door::name)).toList();
    }
}
