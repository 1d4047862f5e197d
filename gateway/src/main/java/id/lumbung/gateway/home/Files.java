package id.lumbung.gateway.home;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import id.lumbung.assets.Asset;
import id.lumbung.assets.Assets;
import id.lumbung.gateway.answer.Refused;

/// Style sheet, scripts and icons for every page of the platform. A page of the version before or after this one gets
/// what is here, so that a rolling upgrade never shows a bare page.
@RestController
class Files {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @GetMapping("/aset/{hash}/{file}")
    Mono<ResponseEntity<byte[]>> file(@PathVariable String hash, @PathVariable String file,
            ServerWebExchange exchange) {
        return answer(file, exchange, hash);
    }

    /// At the root, because a service worker rules only what lies below itself; and always asked for again.
    @GetMapping("/sw.js")
    Mono<ResponseEntity<byte[]>> serviceWorker(ServerWebExchange exchange) {
        return answer("sw.js", exchange, "");
    }

    private static Mono<ResponseEntity<byte[]>> answer(String file, ServerWebExchange exchange, String hash) {
        var asset = Assets.find(file).orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "gateway.no-such-page"));
        var etag = "\"" + asset.hash() + "\"";
        return exchange.checkNotModified(etag)
                ? Mono.empty()
                : Mono.just(ResponseEntity.ok().contentType(MediaType.parseMediaType(asset.contentType())).eTag(etag)
                        .cacheControl(lasting(asset, hash)).body(asset.content()));
    }

    private static CacheControl lasting(Asset asset, String hash) {
        return asset.hash().equals(hash) ? FOR_EVER : CacheControl.noCache();
    }
}
