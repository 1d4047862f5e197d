package id.lumbung.gateway.answer;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// What kind of answer the one who asks can use.
public enum Asker {

    /// Somebody looking at a whole page.
    READER,
    /// A page that asks for a part of itself.
    HTMX,
    /// A program: JSON paths, and whoever does not ask for HTML.
    PROGRAM;

    public static Asker of(ServerHttpRequest request) {
        if (isApi(request)) {
            return PROGRAM;
        }
        if ("true".equals(request.getHeaders().getFirst("HX-Request"))) {
            return HTMX;
        }
        var html = request.getHeaders().getAccept().stream()
                .anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
        return html ? READER : PROGRAM;
    }

    /// Whether the request only looks.
    public static boolean onlyReads(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }

    private static boolean isApi(ServerHttpRequest request) {
        return request.getPath().elements().stream().filter(PathSegment.class::isInstance).limit(2)
                .anyMatch(segment -> segment.value().equals("api"));
    }
}
