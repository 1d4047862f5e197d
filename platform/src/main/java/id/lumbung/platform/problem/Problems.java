package id.lumbung.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Renders every refusal: as `application/problem+json` (RFC 9457) for programs, as a page for people, with the same
/// sentence in both.
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource messages;
    private final Counter rowsRefused;

    Problems(MessageSource messages, MeterRegistry meters) {
        this.messages = messages;
        this.rowsRefused = meters.counter("lumbung.tenancy.row.security"); // there from the start: the first one counts
    }

    @ExceptionHandler
    Object refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var headers = new HttpHeaders();
        refusal.addTo(headers);
        if (refusal.status().is5xxServerError()) {
            LOG.warn("{} {} was put off: {}", request.getMethod(), request.getAttribute(
                    HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), refusal.code());
        }
        var problem = problem(refusal.status(), refusal.code(), refusal.arguments());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return answer(problem, headers, request, response);
    }

    @ExceptionHandler
    Object denied(AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response) {
        return answer(problem(HttpStatus.FORBIDDEN, "access.denied"), new HttpHeaders(), request, response);
    }

    @ExceptionHandler({MethodArgumentNotValidException.class, BindException.class})
    Object invalid(BindException invalid, HttpServletRequest request, HttpServletResponse response) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "request.invalid");
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : invalid.getFieldErrors()) {
            fields.putIfAbsent(error.getField(), messages.getMessage(error, INDONESIAN));
        }
        problem.setProperty("fields", fields);
        return answer(problem, new HttpHeaders(), request, response);
    }

    @ExceptionHandler
    Object mistyped(TypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
        var problem = problem(HttpStatus.BAD_REQUEST, "request.malformed-value", String.valueOf(name));
        problem.setProperty("field", String.valueOf(name));
        return answer(problem, new HttpHeaders(), request, response);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request,
            HttpServletResponse response) {
        if (rootOf(unreadable) instanceof Refusal refusal) {
            return refuse(refusal, request, response);
        }
        return answer(problem(HttpStatus.BAD_REQUEST, "request.unreadable"), new HttpHeaders(), request, response);
    }

    /// The database is away, everybody waits for it, or two waited for each other. Nothing was written, so whoever asks again with the same key is
    /// safe.
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
            PessimisticLockingFailureException.class, QueryTimeoutException.class})
    Object busy(Exception busy, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} {} could not be served: {}", request.getMethod(), request.getAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), busy.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "service.busy"), headers, request, response);
    }

    /// Whatever else happens: what Spring itself refuses keeps its status, the rest is our own fault and is logged.
    @ExceptionHandler
    Object unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (e instanceof ErrorResponse refused) {
            return answer(problem(refused.getStatusCode(), codeOf(refused.getStatusCode())), refused.getHeaders(),
                    request, response);
        }
        if (request.isUserInRole("support") && Violation.ofReadOnly(e)) {
            return answer(problem(HttpStatus.FORBIDDEN, "support.only-looks"), new HttpHeaders(), request, response);
        }
        if (Violation.ofRowSecurity(e)) {
            rowsRefused.increment();
        }
        LOG.error("{} {} failed", request.getMethod(), request.getAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), e);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "request.failed"), new HttpHeaders(), request,
                response);
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "request.not-found";
            case 405 -> "request.method-not-allowed";
            case 406, 415 -> "request.media-type";
            case 413 -> "request.too-large";
            default -> "request.refused";
        };
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private ProblemDetail problem(HttpStatusCode status, String code, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(code, arguments, INDONESIAN));
        problem.setType(URI.create("urn:lumbung:" + code));
        problem.setTitle(messages.getMessage("problem.title." + status.value(), null,
                messages.getMessage("problem.title", null, INDONESIAN), INDONESIAN));
        problem.setProperty("code", code);
        return problem;
    }

    private static Object answer(ProblemDetail problem, HttpHeaders headers, HttpServletRequest request,
            HttpServletResponse response) {
        if (isForPeople(request)) {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var page = new ModelAndView("problem", Map.of("problem", problem));
            page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
            return page;
        }
        return ResponseEntity.status(problem.getStatus()).headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /// A browser asks for HTML; the paths of the API answer programs whatever they accept.
    private static boolean isForPeople(HttpServletRequest request) {
        @Nullable
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().matches("(/[^/]+)?/api(/.*)?");
    }
}
