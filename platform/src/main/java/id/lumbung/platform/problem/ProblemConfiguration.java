package id.lumbung.platform.problem;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/// Brings the rendering of refusals into every service.
@AutoConfiguration
@Import(Problems.class)
class ProblemConfiguration {

    /// @param most `lumbung.too-large.heard`: how much of what is too much is read after the answer
    /// @param longest `lumbung.too-large.patience`: and for how long
    @Bean
    HearingOut hearingOut(@Value("${lumbung.too-large.heard:256MB}") DataSize most,
            @Value("${lumbung.too-large.patience:30s}") Duration longest) {
        return new HearingOut(most, longest);
    }

    @Bean
    EarlyRefusals earlyRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ObjectProvider<ViewResolver> views, LocaleResolver locales) {
        return new EarlyRefusals(problems, views, locales);
    }
}
