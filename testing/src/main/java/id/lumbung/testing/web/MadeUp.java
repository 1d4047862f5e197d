package id.lumbung.testing.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// A body that a handler can read, with made-up values: so that what is refused is refused because of who asks.
///
/// @param contentType as the header says it
/// @param text the body itself
record MadeUp(String contentType, String text) {

    /// Values for what is known by name.
    private static final ScopedValue<Map<String, String>> KNOWN = ScopedValue.newInstance();

    /// The day of fields that take one: some want it behind us, others ahead.
    private static final ScopedValue<LocalDate> DAY = ScopedValue.newInstance();

    private static final String BOUNDARY = "batas-antara-bagian";

    /// @param known values for fields of these names, where they take an identifier
    /// @param day for fields that take a date
    static MadeUp body(boolean page, HandlerMethod handler, Map<String, String> known, LocalDate day) {
        return ScopedValue.where(KNOWN, known).where(DAY, day).call(() -> page ? form(handler) : json(handler));
    }

    private static MadeUp json(HandlerMethod handler) {
        if (takesFile(handler)) {
            return multipart(handler);
        }
        return new MadeUp("application/json", Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).findFirst()
                .map(parameter -> parameter.getParameterType().isRecord()
                        ? object(parameter.getParameterType())
                        : json("", parameter.getGenericParameterType()))
                .orElse("{}"));
    }

    /// What the address must say, for a handler that reads no form.
    static String query(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() != MultipartFile.class && isAsked(parameter))
                .map(parameter -> {
                    var name = String.valueOf(parameter.getParameter().getName());
                    return simple(name, parameter.getParameterType())
                            .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).orElse("");
                }).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    }

    private static boolean isAsked(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static MadeUp form(HandlerMethod handler) {
        if (takesFile(handler)) {
            return multipart(handler);
        }
        return new MadeUp("application/x-www-form-urlencoded", fields(handler).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static MadeUp multipart(HandlerMethod handler) {
        var parts = fields(handler).entrySet().stream().map(field -> """
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                """.formatted(BOUNDARY, field.getKey(), field.getValue())).collect(Collectors.joining());
        return new MadeUp("multipart/form-data; boundary=" + BOUNDARY, parts + """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="contoh.csv"\r
                Content-Type: text/csv\r
                \r
                nama,nomor\r
                --%1$s--\r
                """.formatted(BOUNDARY));
    }

    private static Map<String, String> fields(HandlerMethod handler) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kunci", UUID.randomUUID().toString());
        for (MethodParameter parameter : handler.getMethodParameters()) {
            var type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
                for (var component : type.getRecordComponents()) {
                    word(component).ifPresent(value -> fields.put(component.getName(), value));
                }
            } else if (parameter.hasParameterAnnotation(RequestParam.class) && type != MultipartFile.class) {
                var name = String.valueOf(parameter.getParameter().getName());
                simple(name, type).ifPresent(value -> fields.put(name, value));
            }
        }
        return fields;
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).map(MethodParameter::getParameterType)
                .anyMatch(type -> type == MultipartFile.class || type.isRecord() && Arrays
                        .stream(type.getRecordComponents()).anyMatch(one -> one.getType() == MultipartFile.class));
    }

    private static Optional<String> word(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                ? simple(component.getName(), element(component.getGenericType()))
                : simple(component.getName(), component.getType());
    }

    private static String json(String name, Type type) {
        if (type instanceof ParameterizedType generic && Collection.class.isAssignableFrom((Class<?>) generic
                .getRawType())) {
            return "[" + json(name, generic.getActualTypeArguments()[0]) + "]";
        }
        var raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw.isEnum()) {
            return "\"" + word(raw.getEnumConstants()[0]) + "\"";
        }
        var simple = simple(name, raw);
        if (simple.isPresent()) {
            return Number.class.isAssignableFrom(raw) || raw.isPrimitive() || raw == Boolean.class
                    || raw.getSimpleName().equals("Rupiah") ? simple.get() : "\"" + simple.get() + "\"";
        }
        if (raw.isRecord()) {
            return object(raw);
        }
        return Map.class.isAssignableFrom(raw) ? "{}" : "null";
    }

    private static String object(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(component -> "\"" + component.getName() + "\":"
                + json(component.getName(), component.getGenericType())).collect(Collectors.joining(",", "{", "}"));
    }

    /// As JSON words a constant: by the method that is marked for it, else by its name.
    private static String word(Object constant) {
        for (var method : constant.getClass().getMethods()) {
            if (method.getName().equals("code") && method.getParameterCount() == 0 || Arrays
                    .stream(method.getAnnotations())
                    .anyMatch(mark -> mark.annotationType().getSimpleName().equals("JsonValue"))) {
                try {
                    method.setAccessible(true);
                    return String.valueOf(method.invoke(constant));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return ((Enum<?>) constant).name();
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : String.class;
    }

    /// Nothing where a type has no single word for its values.
    private static Optional<String> simple(String name, Class<?> type) {
        @Nullable
        String value = null;
        if (type == String.class || type.isRecord() && isOneWord(type)) {
            value = worded(name, type);
        } else if (type == UUID.class) {
            value = KNOWN.isBound() && KNOWN.get().containsKey(name)
                    ? KNOWN.get().get(name)
                    : UUID.randomUUID().toString();
        } else if (type == LocalDate.class) {
            value = DAY.orElse(LocalDate.of(2025, 7, 1)).toString();
        } else if (type == YearMonth.class) {
            value = "2025-07";
        } else if (Temporal.class.isAssignableFrom(type)) {
            value = "2025-07-01T00:00:00Z";
        } else if (type == boolean.class || type == Boolean.class) {
            value = "true";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)
                || type.getSimpleName().equals("Rupiah")) {
            value = "1000".substring(type == long.class || type.getSimpleName().equals("Rupiah") ? 0 : 3)
                    .replaceFirst("^0$", "1");
        } else if (type.isEnum()) {
            value = ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return Optional.ofNullable(value);
    }

    private static boolean isOneWord(AnnotatedElement type) {
        var components = ((Class<?>) type).getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static String worded(String name, Class<?> type) {
        var about = (name + " " + type.getSimpleName()).toLowerCase(Locale.ROOT);
        if (about.contains("phone")) {
            return "0812-9900-0001";
        } else if (about.contains("nik")) {
            return "6402064107850001";
        } else if (about.contains("account") || about.contains("cash")) {
            return "1-1101";
        } else if (about.contains("date") || about.contains("day")) {
            return "2025-07-01";
        }
        return "Contoh isian";
    }
}
