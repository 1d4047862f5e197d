package id.lumbung.platform.notice;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The list and the marks for programs.
@RestController
@RequestMapping("/notices/${lumbung.notices.part}")
class NoticeApi {

    record Mine(long unread, List<Entry> notices) {}

    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    Mine mine() {
        var mine = notices.mine();
        return new Mine(mine.stream().filter(entry -> !entry.read()).count(), mine);
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        if (notices.read(List.of(id)) == 0) {
            throw new NotDue(id);
        }
    }
}
