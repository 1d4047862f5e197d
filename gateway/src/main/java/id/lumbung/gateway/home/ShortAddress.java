package id.lumbung.gateway.home;

import java.net.URI;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import id.lumbung.gateway.person.Person;
import id.lumbung.gateway.regency.Regency;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/// `/kukar` alone leads to where the person begins. Only for a regency that was vouched for: `/operator` has the same shape.
@Configuration(proxyBeanMethods = false)
class ShortAddress {

    @Bean
    RouterFunction<ServerResponse> regencyAlone() {
        return route(GET("/{regency}").and(request -> Regency.named(request.exchange()).isPresent()),
                request -> ServerResponse.status(HttpStatus.FOUND)
                        .location(URI.create(home(request))).build());
    }

    private static String home(ServerRequest request) {
        var slug = request.pathVariable("regency");
        return Person.behind(request.exchange()).map(person -> person.home(slug)).orElse("/" + slug + "/koperasi");
    }
}
