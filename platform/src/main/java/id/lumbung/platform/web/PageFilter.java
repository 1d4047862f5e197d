package id.lumbung.platform.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.ReservedSlugs;
import id.lumbung.platform.tenancy.Tenant;

/// Lets every page, also that of a refusal before any controller, know the bound `tenant`, the `actor`, the `navigasi`
/// and the sentence `pesan` after a form went well. Each is looked up when the template asks for it.
class PageFilter extends OncePerRequestFilter implements Ordered {

    private final List<Navigation.Entry> entries;
    private final MessageSource sentences;

    PageFilter(List<Navigation.Entry> entries, MessageSource sentences) {
        this.entries = entries;
        this.sentences = sentences;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        offer(request, "tenant", PageFilter::tenant);
        offer(request, "actor", PageFilter::actor);
        offer(request, "navigasi", () -> links(request.getRequestURI()));
        offer(request, "pesan", () -> said(inAddress(request, Redirect.SAID)));
        chain.doFilter(request, response);
    }

    private static void offer(HttpServletRequest request, String name, Supplier<? extends @Nullable Object> value) {
        request.setAttribute(name, new LazyContextVariable<@Nullable Object>() {

            @Override
            protected @Nullable Object loadValue() {
                return value.get();
            }
        });
    }

    private static @Nullable Tenant tenant() {
        return Tenant.isBound() && !Tenant.current().isPlatform() ? Tenant.current() : null;
    }

    private static @Nullable Actor actor() {
        return Actor.isPresent() ? Actor.current() : null;
    }

    private List<Link> links(String path) {
        var tenant = tenant();
        var actor = actor();
        if (actor == null) {
            return List.of();
        }
        var shown = entries.stream()
                .filter(entry -> ReservedSlugs.contains(entry.path().split("/")[1]) == (tenant == null))
                .filter(entry -> entry.roles().isEmpty() || entry.roles().stream().anyMatch(actor::has))
                .map(entry -> new Link(entry.label(),
                        tenant == null ? entry.path() : "/" + tenant.slug() + entry.path(),
                        entry.icon(), false))
                .toList();
        var here = shown.stream().filter(link -> (path + "/").startsWith(link.href() + "/"))
                .max(Comparator.comparingInt(link -> link.href().length()));
        return shown.stream().map(link -> here.filter(link::equals).isPresent() ? link.here() : link).toList();
    }

    /// From the address alone: a body that is too large to be read must not keep the page from saying so.
    private static @Nullable String inAddress(HttpServletRequest request, String name) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams()
                .getFirst(name);
    }

    private @Nullable String said(@Nullable String message) {
        return message == null
                ? null
                : sentences.getMessage("said." + message, null, null, WebConfiguration.INDONESIAN);
    }

    /// A place of the navigation as the layout draws it.
    public record Link(String label, String href, String icon, boolean current) {

        Link here() {
            return new Link(label, href, icon, true);
        }
    }
}
