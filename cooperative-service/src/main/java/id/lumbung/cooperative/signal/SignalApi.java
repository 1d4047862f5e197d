package id.lumbung.cooperative.signal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The signals for the office's service, which asks with the ETag of what it has.
@RestController
class SignalApi {

    private final Signals signals;

    SignalApi(Signals signals) {
        this.signals = signals;
    }

    @GetMapping("/cooperatives/signals")
    ResponseEntity<List<Signal>> all() {
        var all = signals.all();
        return ResponseEntity.ok().eTag(DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8)))
                .body(all);
    }
}
