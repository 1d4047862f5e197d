package id.lumbung.platform.problem;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Hears a sender out who was told that it is too much. Whoever closes on a sender who still sends resets the connection,
/// and the answer is lost on the way; Tomcat does so after every 413, however much it is allowed to swallow.
///
/// The answer goes out first. What still comes is read into a small buffer and forgotten, up to a size and a time, so that
/// nobody can talk for ever.
class HearingOut extends OncePerRequestFilter implements Ordered {

    private static final int BUFFER = 1 << 14;

    private final long most;
    private final Duration longest;

    HearingOut(DataSize most, Duration longest) {
        this.most = most.toBytes();
        this.longest = longest;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE && !request.isAsyncStarted()) {
            response.flushBuffer();
            hearOut(request);
        }
    }

    private void hearOut(HttpServletRequest request) {
        var buffer = new byte[BUFFER];
        long end = System.nanoTime() + longest.toNanos();
        long heard = 0;
        try {
            var body = request.getInputStream();
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                heard += read;
                if (heard > most || System.nanoTime() > end) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            logger.debug("The sender has gone", e);
        }
    }
}
