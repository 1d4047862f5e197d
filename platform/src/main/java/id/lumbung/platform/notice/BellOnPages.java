package id.lumbung.platform.notice;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.thymeleaf.context.LazyContextVariable;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Offers the bell to every page as `lonceng`: counted only where the frame of a page is drawn, and never on a page that
/// tells of a failure of our own.
class BellOnPages implements HandlerInterceptor {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final Bell bell;

    BellOnPages(Bell bell) {
        this.bell = bell;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("lonceng", new LazyContextVariable<Bell.@Nullable View>() {

            @Override
            protected Bell.@Nullable View loadValue() {
                return isForSomebody() && response.getStatus() < 500 ? bell.here() : null;
            }
        });
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (!LOOKING.contains(request.getMethod()) && isForSomebody()) {
            bell.forget();
        }
    }

    private static boolean isForSomebody() {
        return Actor.isPresent() && Tenant.isBound();
    }
}
