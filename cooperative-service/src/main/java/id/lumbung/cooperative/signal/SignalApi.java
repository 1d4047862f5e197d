package id.lumbung.cooperative.signal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.caseload.Caseload;
import id.lumbung.cooperative.organ.Offices;

/// The signals for the office's service, which asks with the ETag of what it has: of all cooperatives for the Dinas, of
/// those she looks after for a mentor.
@RestController
class SignalApi {

    private final Signals signals;
    private final Offices offices;
    private final Caseload caseload;

    SignalApi(Signals signals, Offices offices, Caseload caseload) {
        this.signals = signals;
        this.offices = offices;
        this.caseload = caseload;
    }

    @GetMapping("/cooperatives/signals")
    ResponseEntity<List<Signal>> told() {
        var told = offices.mayReadAll() ? signals.all() : signals.of(caseload.mine());
        return ResponseEntity.ok().eTag(DigestUtils.md5DigestAsHex(told.toString().getBytes(StandardCharsets.UTF_8)))
                .body(told);
    }
}
