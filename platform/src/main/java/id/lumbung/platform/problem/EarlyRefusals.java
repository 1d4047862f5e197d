package id.lumbung.platform.problem;

import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Answers a refusal that a filter gives before any controller is reached, in the same words and forms as every other.
///
/// Resolving the exception writes the problem document by itself, but of a page it only says which one: drawing it is the
/// dispatcher's work, and here is none.
public class EarlyRefusals {

    private final HandlerExceptionResolver problems;
    private final ObjectProvider<ViewResolver> views;
    private final LocaleResolver locales;

    EarlyRefusals(HandlerExceptionResolver problems, ObjectProvider<ViewResolver> views, LocaleResolver locales) {
        this.problems = problems;
        this.views = views;
        this.locales = locales;
    }

    /// @throws ServletException when the page of the refusal cannot be drawn
    public void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal)
            throws ServletException {
        var page = problems.resolveException(request, response, null, refusal);
        if (page != null && !page.isEmpty()) {
            draw(page, request, response);
        }
    }

    private void draw(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        @Nullable
        HttpStatusCode status = page.getStatus();
        if (status != null) {
            response.setStatus(status.value());
        }
        try {
            view(page, request).render(page.getModel(), request, response);
        } catch (Exception e) {
            throw new ServletException("The page of the refusal cannot be drawn", e);
        }
    }

    private View view(ModelAndView page, HttpServletRequest request) throws Exception {
        var name = Objects.requireNonNull(page.getViewName());
        for (var resolver : views.orderedStream().toList()) {
            var view = resolver.resolveViewName(name, locales.resolveLocale(request));
            if (view != null) {
                return view;
            }
        }
        throw new IllegalStateException("No view " + name);
    }
}
