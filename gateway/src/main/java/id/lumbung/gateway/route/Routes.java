package id.lumbung.gateway.route;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import id.lumbung.gateway.Upstreams;
import id.lumbung.gateway.regency.Regency;

/// The table of paths. It is code and not a property list: overriding one entry of a list replaces the whole list.
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final GatewayFilter onceMore;
    private final BodyLimit bodyLimit;

    Routes(RetryGatewayFilterFactory retry, BodyLimit bodyLimit) {
        this.onceMore = retry.apply(onceMoreForReading());
        this.bodyLimit = bodyLimit;
    }

    @Bean
    RouteLocator table(RouteLocatorBuilder builder, Upstreams upstreams) {
        var routes = builder.routes()
                .route("cooperative", inRegency(upstreams.cooperative(), // first, because nearly everybody goes there
                        "/{regency}/koperasi/**", "/{regency}/bumdes/**", "/{regency}/legalitas/**",
                        "/{regency}/api/cooperatives/**", "/{regency}/api/legality/**",
                        "/{regency}/api/villages/**", "/{regency}/api/village-enterprises/**",
                        "/{regency}/pemberitahuan",
                        "/{regency}/pemberitahuan/koperasi/**", "/{regency}/api/notices/koperasi/**"));
        Map.of("tenant", upstreams.tenant(), "cooperative", upstreams.cooperative(), "mentoring", upstreams.mentoring())
                .forEach((service, url) -> routes.route(service + "-docs", description(service, url)));
        return routes
                .route("operator", to(upstreams.tenant(), "/operator/**", "/api/**"))
                .route("certificate", forEverybody(upstreams.mentoring(), "/verifikasi/sertifikat/**"))
                .route("verification", forEverybody(upstreams.cooperative(), "/verifikasi/**"))
                .route("mentoring", inRegency(upstreams.mentoring(), "/{regency}/meja/**", "/{regency}/pendamping/**",
                        "/{regency}/kunjungan/**", "/{regency}/permasalahan/**", "/{regency}/prioritas/**",
                        "/{regency}/dasbor/**",
                        "/{regency}/api/tickets/**", "/{regency}/api/mentors/**", "/{regency}/api/assignments/**",
                        "/{regency}/api/visits/**", "/{regency}/api/problems/**", "/{regency}/api/actions/**",
                        "/{regency}/api/priorities/**", "/{regency}/api/dashboard/**",
                        "/{regency}/laporan/**", "/{regency}/penilaian/**",
                        "/{regency}/janji/**", "/{regency}/api/reports/**", "/{regency}/api/assessments/**",
                        "/{regency}/api/appointments/**",
                        "/{regency}/pelatihan/**", "/{regency}/api/trainings/**",
                        "/{regency}/pemberitahuan/meja/**", "/{regency}/api/notices/meja/**"))
                .route("tenant", inRegency(upstreams.tenant(),
                        "/{regency}/pengaturan/**", "/{regency}/api/users/**", "/{regency}/api/settings/**",
                        "/{regency}/pemberitahuan/pengaturan/**", "/{regency}/api/notices/pengaturan/**",
                        "/{regency}/api/support-grants/**"))
                .build();
    }

    /// Open only where a regency was vouched for: `/login/koperasi` has the shape of these paths, too.
    private Function<PredicateSpec, Buildable<Route>> inRegency(URI service, String... paths) {
        return route -> route.path(paths).and().predicate(exchange -> Regency.named(exchange).isPresent())
                .filters(filters -> common(filters, service)).uri(service);
    }

    private Function<PredicateSpec, Buildable<Route>> to(URI service,
            String... paths) {
        return route -> route.path(paths).filters(filters -> common(filters, service)).uri(service);
    }

    /// Only to be looked at, and by nobody in particular: whatever says who asks stays outside.
    private Function<PredicateSpec, Buildable<Route>> forEverybody(URI service, String... paths) {
        return route -> route.path(paths).and().method(HttpMethod.GET, HttpMethod.HEAD)
                .filters(filters -> common(filters.removeRequestHeader(HttpHeaders.AUTHORIZATION)
                        .removeRequestHeader(HttpHeaders.COOKIE), service))
                .uri(service);
    }

    /// The OpenAPI description, which a service keeps at a place of its own.
    private Function<PredicateSpec, Buildable<Route>> description(
            String service, URI url) {
        return route -> route.path("/api/docs/" + service)
                .filters(filters -> common(filters.setPath("/v3/api-docs"), url)).uri(url);
    }

    private UriSpec common(GatewayFilterSpec filters, URI service) {
        return filters.preserveHostHeader().circuitBreaker(breaker -> breaker.setName(service.getAuthority()))
                .filters(List.of(bodyLimit, new RelativeRedirects(service), onceMore));
    }

    /// Reading may be tried again when the connection failed, after a moment in which a service that is being replaced gets
    /// its successor; a write may have arrived. The route's id stays unset:
    /// with it the gateway would keep every body in memory for a retry that never comes.
    private static RetryConfig onceMoreForReading() {
        return new RetryConfig().setRetries(1).setMethods(HttpMethod.GET).setSeries()
                .setStatuses(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE).setExceptions(IOException.class)
                .setBackoff(A_MOMENT, A_MOMENT, 1, false);
    }
}
