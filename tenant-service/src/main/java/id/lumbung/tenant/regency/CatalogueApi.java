package id.lumbung.tenant.regency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import id.lumbung.platform.web.WithoutTenant;

/// The catalogue of regencies for the gateway and the other services, who hold no token when they ask.
///
/// It tells what anybody sees at the door: addresses, names, and whether the doors are open; and in which cell the services
/// find what stands behind them.
@WithoutTenant
@RestController
class CatalogueApi {

    record Entry(int code, String slug, String name, String zone, boolean active, @Nullable String reason,
            String cell) {

        static Entry of(Regency regency) {
            return new Entry(regency.code(), regency.slug().word(), regency.name(), regency.zone().getId(),
                    regency.state() == Regency.State.ACTIVE, regency.shutFor(), regency.cell());
        }
    }

    private final Regencies regencies;

    CatalogueApi(Regencies regencies) {
        this.regencies = regencies;
    }

    @GetMapping("/api/catalogue")
    @Nullable
    ResponseEntity<List<Entry>> catalogue(WebRequest request) {
        var entries = regencies.all().stream().filter(Regencies::opened).map(Entry::of).toList();
        var etag = etagOf(entries);
        if (request.checkNotModified(etag)) {
            return null; // the 304 has been written
        }
        return ResponseEntity.ok().eTag(etag).body(entries);
    }

    /// Strong, because equal entries are written in equal bytes.
    private static String etagOf(List<Entry> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(entries.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
