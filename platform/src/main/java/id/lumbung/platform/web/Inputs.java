package id.lumbung.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.spring6.util.FieldUtils;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.money.Rupiah;

/// What a field of a form shows: what was typed and why it was refused when the form has an object (`th:object`), else
/// the value given.
public class Inputs {

    private final IExpressionContext context;
    private final MessageSource sentences;

    Inputs(IExpressionContext context, MessageSource sentences) {
        this.context = context;
        this.sentences = sentences;
    }

    public Input of(String name, @Nullable Object value) {
        if (!context.containsVariable(SpringContextVariableNames.SPRING_BOUND_OBJECT_EXPRESSION)) {
            return new Input(id(name), name, written(value), List.of());
        }
        var status = FieldUtils.getBindStatus(context, "*{" + name + "}");
        var typed = status.getDisplayValue();
        return new Input(id(name), name, typed.isEmpty() && !status.isError() ? written(value) : typed,
                List.of(status.getErrorMessages()));
    }

    /// The second line of a choice, if it is one that has it.
    public @Nullable String hint(Object choice) {
        return choice instanceof Choice(_, _, var hint) ? hint : null;
    }

    /// What the error summary calls a field: the sentence `label.<name>`, or the name itself made readable.
    public String label(String name) {
        var words = name.replaceAll("[^A-Za-z0-9]+", " ").replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        var readable = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return String.valueOf(sentences.getMessage("label." + name, null, readable, context.getLocale()));
    }

    /// Where a link of the error summary leads.
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /// A fresh key for the hidden field `kunci`: sending this page's form twice does its work once.
    public UUID kunci() {
        return UUIDv7.next();
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Rupiah amount -> amount.grouped();
            default -> value.toString();
        };
    }

    /// @param errors the sentences to show beside it
    public record Input(String id, String name, String value, List<String> errors) {

        public boolean wrong() {
            return !errors.isEmpty();
        }

        public boolean holds(@Nullable Object choice) {
            return value.equals(written(choice));
        }

        /// The ids of what explains this field, for `aria-describedby`.
        public @Nullable String explainedBy(boolean hint) {
            var ids = (hint ? id + "-petunjuk " : "") + (wrong() ? id + "-salah" : "");
            return ids.isEmpty() ? null : ids.strip();
        }
    }
}
