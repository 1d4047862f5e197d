package id.lumbung.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Every sentence for a person: the service's own `messages.properties`, then what all services share. Dates among the
/// arguments are written as people write them. A number is grouped (`1.250`); give a year as [java.time.Year].
class Sentences extends ResourceBundleMessageSource {

    Sentences() {
        setBasenames("messages", "platform-messages");
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return Stream.of(super.resolveArguments(arguments, locale)).map(Sentences::written).toArray();
    }

    private static Object written(Object argument) {
        return switch (argument) {
            case LocalDate date -> Dates.panjang(date);
            case YearMonth month -> Dates.bulan(month);
            case Instant instant -> Dates.waktu(instant);
            default -> argument;
        };
    }
}
