package id.lumbung.platform.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/// The sentences as templates see them: a page without one of its sentences fails, where Thymeleaf would show `??key??`
/// to a person.
record NoMissingSentence(MessageSource sentences) implements MessageSource {

    @Override
    public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String otherwise,
            @Nullable Locale locale) {
        return sentences.getMessage(code, arguments, otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        try {
            return sentences.getMessage(code, arguments, locale);
        } catch (NoSuchMessageException e) {
            throw new IllegalStateException("The message files lack the sentence " + code, e);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return sentences.getMessage(resolvable, locale);
    }
}
