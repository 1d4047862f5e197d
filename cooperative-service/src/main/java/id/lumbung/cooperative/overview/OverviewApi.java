package id.lumbung.cooperative.overview;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The overview for the office's service, which asks with the ETag of what it has.
@RestController
class OverviewApi {

    private final Overviews overviews;

    OverviewApi(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/cooperatives/overview")
    ResponseEntity<Overview> overview() {
        var told = overviews.today();
        return ResponseEntity.ok().eTag(DigestUtils.md5DigestAsHex(told.toString().getBytes(StandardCharsets.UTF_8)))
                .body(told);
    }
}
