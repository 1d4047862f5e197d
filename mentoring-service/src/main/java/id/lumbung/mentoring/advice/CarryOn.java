package id.lumbung.mentoring.advice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Lets every look at the office's pages take along what still waits.
@Configuration
class CarryOn implements WebMvcConfigurer, HandlerInterceptor {

    private final Courier courier;

    CarryOn(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/*/kunjungan/**", "/*/pendamping/**", "/*/prioritas/**",
                "/*/permasalahan/**", "/*/meja/**", "/*/dasbor/**", "/*/laporan/**", "/*/penilaian/**",
                "/*/janji/**");
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (Tenant.isBound() && Actor.isPresent() && isOfTheOffice(Actor.current())) {
            courier.carryWhatWaits();
        }
    }

    private static boolean isOfTheOffice(Actor actor) {
        return !actor.has(Actor.SUPPORT)
                && (actor.has("dinas-admin") || actor.has("dinas-petugas") || actor.has("pendamping"));
    }
}
