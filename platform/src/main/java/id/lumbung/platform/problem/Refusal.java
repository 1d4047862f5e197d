package id.lumbung.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

/// A "no" with its reason. There is one class per reason, beside the rule that gives it; the code is the key of the
/// sentence in the message files, and programs read it in the problem document.
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private @Nullable String field;

    protected Refusal(HttpStatus status, String code, Object... arguments) {
        super(code, null, false, false); // a refusal is an answer, not an accident: it needs no stack trace
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /// Names the field of the form or of the document that gave offence.
    public Refusal at(String field) {
        this.field = field;
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public @Nullable String field() {
        return field;
    }

    /// Puts the reason beside the field of a form, so that the page can be shown again with what was typed.
    public void reject(Errors errors) {
        if (field != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, code, arguments, code);
        } else {
            errors.reject(code, arguments, code);
        }
    }

    /// Adds what the status demands, such as `WWW-Authenticate` or `Retry-After`.
    protected void addTo(HttpHeaders headers) {}
}
