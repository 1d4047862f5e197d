package id.lumbung.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every sentence for a person: the service's own `messages.properties` or, in a service of many features, a file for
/// each in the folder `messages`; then what all services share. Dates among the arguments are written as people write
/// them. A number is grouped (`1.250`); give a year as [java.time.Year].
class Sentences extends ResourceBundleMessageSource {

    Sentences() {
        setBasenames(Stream.of(ofFeatures(), Stream.of("messages", "platform-messages"))
                .flatMap(names -> names).filter(Sentences::isThere).toArray(String[]::new));
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    private static Stream<String> ofFeatures() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(Resource::getFilename).filter(Objects::nonNull)
                    .map(name -> "messages/" + name.replace(".properties", "")).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String basename) {
        return new ClassPathResource(basename + ".properties").exists();
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
