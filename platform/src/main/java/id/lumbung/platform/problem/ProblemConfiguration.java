package id.lumbung.platform.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/// Brings the rendering of refusals into every service.
@AutoConfiguration
@Import(Problems.class)
class ProblemConfiguration {

    @Bean
    EarlyRefusals earlyRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ObjectProvider<ViewResolver> views, LocaleResolver locales) {
        return new EarlyRefusals(problems, views, locales);
    }
}
