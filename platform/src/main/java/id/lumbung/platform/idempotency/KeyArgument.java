package id.lumbung.platform.idempotency;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the key of a write to its handler.
class KeyArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "kunci";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IdempotencyKey.class) && parameter.getParameterType() == UUID.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HEADER);
        var text = header == null ? request.getParameter(FIELD) : header;
        if (text == null || text.length() != 36) {
            throw new KeyMissing();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new KeyMissing();
        }
    }
}
