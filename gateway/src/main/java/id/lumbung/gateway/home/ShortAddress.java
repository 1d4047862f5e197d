package id.lumbung.gateway.home;

import java.net.URI;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import id.lumbung.gateway.regency.Regency;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/// `/kukar` alone leads to its cooperatives. Only for a regency that was vouched for: `/operator` has the same shape.
@Configuration(proxyBeanMethods = false)
class ShortAddress {

    @Bean
    RouterFunction<ServerResponse> regencyAlone() {
        return route(GET("/{regency}").and(request -> Regency.named(request.exchange()).isPresent()),
                request -> ServerResponse.status(HttpStatus.FOUND)
                        .location(URI.create("/" + request.pathVariable("regency") + "/koperasi")).build());
    }
}
