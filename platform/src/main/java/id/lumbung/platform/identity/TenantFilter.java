package id.lumbung.platform.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.problem.EarlyRefusals;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.ReservedSlugs;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;

/// Binds the tenant named by the first segment of the path, once token and catalogue both vouch for it, and gives the
/// actor the roles that this tenant gives. Paths of the platform itself are bound to the platform.
class TenantFilter extends OncePerRequestFilter {

    private final TenantDirectory directory;
    private final EarlyRefusals refusals;
    private final MeterRegistry meters;

    TenantFilter(TenantDirectory directory, EarlyRefusals refusals, MeterRegistry meters) {
        this.directory = directory;
        this.refusals = refusals;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            try {
                bind(request, token);
            } catch (Refusal refusal) {
                refusals.answer(request, response, refusal);
                return;
            }
            goOn(tenantOf(request), request, response, chain);
        } else {
            chain.doFilter(request, response); // an open path: no tenant, no rows
        }
    }

    private static void goOn(Tenant tenant, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        try {
            tenant.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void bind(HttpServletRequest request, JwtAuthenticationToken token) {
        var slug = firstSegment(request);
        if (ReservedSlugs.contains(slug)) {
            request.setAttribute(TenantFilter.class.getName(), Tenant.PLATFORM);
            return;
        }
        var entry = directory.find(slug).orElseThrow(() -> new UnknownTenant(slug));
        var tenant = entry.tenant();
        var roles = Claims.rolesIn(tenant, token.getToken()).orElseThrow(() -> {
            meters.counter("lumbung.tenancy.cross.tenant", "regency", tenant.slug()).increment();
            return new NotYourTenant(tenant.name());
        });
        if (!entry.active()) {
            throw new TenantSuspended(tenant.name(), entry.reason());
        }
        request.setAttribute(TenantFilter.class.getName(), tenant);
        authenticate(token, roles);
    }

    private static Tenant tenantOf(HttpServletRequest request) {
        return (Tenant) request.getAttribute(TenantFilter.class.getName());
    }

    private static void authenticate(JwtAuthenticationToken token, List<GrantedAuthority> roles) {
        Collection<GrantedAuthority> authorities = new ArrayList<>(token.getAuthorities());
        authorities.addAll(roles);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token.getToken(), authorities, token.getName()));
        SecurityContextHolder.setContext(context);
    }

    private static String firstSegment(HttpServletRequest request) {
        var path = request.getRequestURI();
        var end = path.indexOf('/', 1);
        return end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // a streamed answer goes on in another thread, where nothing is bound yet
    }
}
