package id.lumbung.cooperative.organ.holder;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.organ.Office;

/// The holders of an office for the office's service, which offers them seats.
@RestController
class HolderApi {

    private final Holders holders;

    HolderApi(Holders holders) {
        this.holders = holders;
    }

    @GetMapping("/cooperatives/offices/{office}/holders")
    List<Holder> of(@PathVariable Office office) {
        return holders.of(office);
    }
}
