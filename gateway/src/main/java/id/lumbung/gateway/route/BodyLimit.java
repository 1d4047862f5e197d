package id.lumbung.gateway.route;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.answer.Refused;

/// Refuses a body that is too long, by what it announces or, where it announces nothing, by counting what flows.
@Component
class BodyLimit implements GatewayFilter {

    private final Bodies bodies;

    BodyLimit(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var most = bodies.most(exchange.getRequest().getPath());
        var announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > most.toBytes()) {
            return Mono.error(tooLarge(most.toMegabytes()));
        }
        if (announced >= 0) {
            return chain.filter(exchange); // no more than that is read from the connection
        }
        var counted = new ServerHttpRequestDecorator(exchange.getRequest()) {

            @Override
            public Flux<DataBuffer> getBody() {
                var seen = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (seen.addAndGet(buffer.readableByteCount()) > most.toBytes()) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge(most.toMegabytes()));
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
        return chain.filter(exchange.mutate().request(counted).build());
    }

    private static Refused tooLarge(long megabytes) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "gateway.body-too-large", megabytes);
    }
}
