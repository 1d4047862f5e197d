package id.lumbung.gateway.answer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebSession;

import reactor.core.publisher.Mono;

/// Words a refusal for the one who asked.
@Component
class Answers {

    private static final Locale INDONESIAN = Locale.of("id");

    private final MessageSource messages;
    private final ServerResponse.Context context;

    Answers(MessageSource messages, ServerCodecConfigurer codecs, List<ViewResolver> views) {
        this.messages = messages;
        this.context = new ServerResponse.Context() {

            @Override
            public List<HttpMessageWriter<?>> messageWriters() {
                return codecs.getWriters();
            }

            @Override
            public List<ViewResolver> viewResolvers() {
                return views;
            }
        };
    }

    Mono<Void> no(ServerWebExchange exchange, Refused refused) {
        var status = refused.status();
        var title = messages.getMessage("gateway.title." + status.value(), null, title(status), INDONESIAN);
        var detail = messages.getMessage(refused.code(), refused.arguments(), INDONESIAN);
        var answer = ServerResponse.status(status).headers(headers -> {
            headers.setCacheControl("no-store");
            var pause = refused.pause();
            if (pause != null) {
                headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.plusMillis(999).toSeconds())));
            }
            if (status == HttpStatus.UNAUTHORIZED) {
                headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
        });
        var response = switch (Asker.of(exchange.getRequest())) {
            case READER, HTMX ->
                answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .render("refused", Map.of("title", String.valueOf(title), "detail", detail,
                                "code", refused.code(), "status", status.value(),
                                "signIn", status == HttpStatus.UNAUTHORIZED));
            case PROGRAM -> answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyValue(problem(status, String.valueOf(title), detail, refused.code()));
        };
        return response.flatMap(ready -> ready.writeTo(new WithoutSession(exchange), context));
    }

    /// A refusal is the same for everybody, and may be about a session that nobody can read.
    private static class WithoutSession extends ServerWebExchangeDecorator {

        WithoutSession(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<WebSession> getSession() {
            return Mono.empty();
        }
    }

    private String title(HttpStatus status) {
        return messages.getMessage(status.is5xxServerError() ? "gateway.title.5xx" : "gateway.title.4xx", null,
                INDONESIAN);
    }

    private static Map<String, Object> problem(HttpStatus status, String title, String detail, String code) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:lumbung:" + code);
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("code", code);
        return problem;
    }
}
