package id.lumbung.tenant.reference;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import id.lumbung.platform.web.WithoutTenant;

/// The regions for whoever is signed in. They change with a release of ours, so a copy may be kept and asked after.
@WithoutTenant
@RestController
@RequestMapping("/api/reference")
class ReferenceApi {

    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final Regions regions;
    private final RegionsRelease release;

    ReferenceApi(Regions regions, RegionsRelease release) {
        this.regions = regions;
        this.release = release;
    }

    @GetMapping("/provinces")
    @Nullable
    ResponseEntity<List<Province>> provinces(WebRequest request) {
        return unlessKnown(request, regions::provinces);
    }

    @GetMapping("/regencies")
    @Nullable
    ResponseEntity<List<RegencyReference>> regencies(@RequestParam(required = false) @Nullable String province,
            WebRequest request) {
        return unlessKnown(request, () -> regions.regencies(province));
    }

    @GetMapping("/regencies/{code}/districts")
    @Nullable
    ResponseEntity<List<District>> districts(@PathVariable int code, WebRequest request) {
        return unlessKnown(request, () -> regions.districts(regions.get(code).code()));
    }

    @GetMapping("/regencies/{code}/villages")
    @Nullable
    ResponseEntity<List<Village>> villages(@PathVariable int code, WebRequest request) {
        return unlessKnown(request, () -> regions.villages(regions.get(code).code()));
    }

    /// Null after the 304 has been written.
    private <T> @Nullable ResponseEntity<List<T>> unlessKnown(WebRequest request, Supplier<List<T>> answer) {
        if (request.checkNotModified(release.etag())) {
            return null;
        }
        return ResponseEntity.ok().eTag(release.etag()).cacheControl(KEPT).body(answer.get());
    }
}
