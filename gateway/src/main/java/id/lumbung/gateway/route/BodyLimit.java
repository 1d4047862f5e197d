package id.lumbung.gateway.route;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

import id.lumbung.gateway.answer.HungUp;
import id.lumbung.gateway.answer.Refused;

/// Refuses a body that is too long, by what it announces or, where it announces nothing, by counting what flows. A body
/// that breaks off is the doing of whoever sent it, and is told from what goes wrong behind the door.
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
        var limited = new ServerHttpRequestDecorator(exchange.getRequest()) {

            @Override
            public Flux<DataBuffer> getBody() {
                var body = super.getBody().onErrorMap(BodyLimit::brokeOff, HungUp::new);
                return announced >= 0 // no more than that is read from the connection
                        ? body
                        : counted(body, most);
            }
        };
        return chain.filter(exchange.mutate().request(limited).build());
    }

    /// What the server says of a connection that is no more. Anything else has somebody who waits for an answer.
    private static boolean brokeOff(Throwable failure) {
        return failure instanceof AbortedException || failure instanceof IOException;
    }

    private static Flux<DataBuffer> counted(Flux<DataBuffer> body, DataSize most) {
        var seen = new AtomicLong();
        return body.handle((buffer, sink) -> {
            if (seen.addAndGet(buffer.readableByteCount()) > most.toBytes()) {
                DataBufferUtils.release(buffer);
                sink.error(tooLarge(most.toMegabytes()));
            } else {
                sink.next(buffer);
            }
        });
    }

    private static Refused tooLarge(long megabytes) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "gateway.body-too-large", megabytes);
    }
}
