package id.lumbung.platform.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.problem.EarlyRefusals;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.ReservedSlugs;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;

/// Binds the tenant named by the first segment of the path, once token and catalogue both vouch for it, and gives the
/// actor the roles that this tenant gives. Paths of the platform itself are bound to the platform.
///
/// Somebody who runs the platform has no roles in a tenant, whatever the token says. The tenant's office may let her look
/// for a while: each of her requests is then asked about and written down first, and none of them changes anything.
class TenantFilter extends OncePerRequestFilter {

    /// What was found out about a request, for the dispatch in which its answer is streamed.
    private record Vouched(Tenant tenant, Collection<GrantedAuthority> roles) {}

    private static final String VOUCHED = TenantFilter.class.getName();
    private static final GrantedAuthority OPERATOR = Claims.role("operator");
    /// Support sees what an officer of the tenant sees.
    private static final List<GrantedAuthority> SUPPORT = List.of(Claims.role(Actor.SUPPORT),
            Claims.role("dinas-petugas"));

    private final TenantDirectory directory;
    private final SupportAccess support;
    private final EarlyRefusals refusals;
    private final MeterRegistry meters;

    TenantFilter(TenantDirectory directory, SupportAccess support, EarlyRefusals refusals, MeterRegistry meters) {
        this.directory = directory;
        this.support = support;
        this.refusals = refusals;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Vouched vouched;
            try {
                vouched = request.getAttribute(VOUCHED) instanceof Vouched known ? known : vouch(request, token);
            } catch (Refusal | DataAccessException | TransactionException no) { // of the catalogue's own database, too
                refusals.answer(request, response, no);
                return;
            }
            request.setAttribute(VOUCHED, vouched);
            authenticate(token, vouched.roles());
            goOn(vouched.tenant(), token.getName(), request, response, chain);
        } else {
            chain.doFilter(request, response); // an open path: no tenant, no rows
        }
    }

    /// Every line of the log that is written meanwhile says in which regency, and for whose account without naming her.
    private static void goOn(Tenant tenant, String subject, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        MDC.put("regency", tenant.slug());
        MDC.put("actor", Actor.alias(subject));
        try {
            tenant.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            MDC.remove("regency");
            MDC.remove("actor");
        }
    }

    private Vouched vouch(HttpServletRequest request, JwtAuthenticationToken token) {
        var slug = firstSegment(request);
        if (ReservedSlugs.contains(slug)) {
            return new Vouched(Tenant.PLATFORM, token.getAuthorities());
        }
        var entry = directory.find(slug).orElseThrow(() -> new UnknownTenant(slug));
        var roles = token.getAuthorities().contains(OPERATOR)
                ? ofSupport(entry.tenant(), request)
                : rolesIn(entry.tenant(), token);
        if (!entry.active()) {
            throw new TenantSuspended(entry.tenant().name(), entry.reason());
        }
        return new Vouched(entry.tenant(), roles);
    }

    private Collection<GrantedAuthority> rolesIn(Tenant tenant, JwtAuthenticationToken token) {
        Collection<GrantedAuthority> roles = new ArrayList<>(token.getAuthorities());
        roles.addAll(Claims.rolesIn(tenant, token.getToken()).orElseThrow(() -> foreign(tenant)));
        return roles;
    }

    private Collection<GrantedAuthority> ofSupport(Tenant tenant, HttpServletRequest request) {
        if (!support.admits(tenant, request.getMethod(), asked(request))) {
            throw foreign(tenant);
        }
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
            throw new SupportOnlyLooks();
        }
        return SUPPORT;
    }

    private NotYourTenant foreign(Tenant tenant) {
        meters.counter("lumbung.tenancy.cross.tenant", "regency", tenant.slug()).increment();
        return new NotYourTenant(tenant.name());
    }

    private static void authenticate(JwtAuthenticationToken token, Collection<GrantedAuthority> roles) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token.getToken(), roles, token.getName()));
        SecurityContextHolder.setContext(context);
    }

    private static String asked(HttpServletRequest request) {
        @Nullable
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
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
