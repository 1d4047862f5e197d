package id.lumbung.platform.web;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import id.lumbung.platform.tenancy.Tenant;

import static org.springframework.core.annotation.AnnotatedElementUtils.hasAnnotation;

/// Gives every service the same paths, language, formats and frame of a page.
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class})
class WebConfiguration implements WebMvcConfigurer {

    static final Locale INDONESIAN = Locale.of("id", "ID");

    private final ObjectProvider<LocalValidatorFactoryBean> beanValidation;

    WebConfiguration(ObjectProvider<LocalValidatorFactoryBean> beanValidation) {
        this.beanValidation = beanValidation;
    }

    @Bean
    MessageSource messageSource() {
        return new Sentences();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(INDONESIAN);
    }

    @Bean
    PageDialect pageDialect(MessageSource sentences) {
        return new PageDialect(sentences);
    }

    @Bean
    PageFilter pageFilter(ObjectProvider<Navigation> navigation, MessageSource sentences) {
        return new PageFilter(navigation.orderedStream().flatMap(part -> part.entries().stream()).toList(), sentences);
    }

    @Bean
    Drain drain(ApplicationContext context, @Value("${lumbung.drain:0s}") Duration time) {
        return new Drain(context, time);
    }

    /// A day lies ahead or not where the regency is: at seven in the morning of Makassar it is yesterday in Greenwich.
    @Bean
    static ValidationConfigurationCustomizer dayOfTheTenant(Clock clock) {
        var here = new TenantClock(clock);
        return configuration -> configuration.clockProvider(() -> here);
    }

    @Bean
    WebMvcRegistrations fixedWordsFirst() {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FixedWordsFirst();
            }
        };
    }

    /// A missing sentence fails the page, and a form that went well leads on with 303.
    @Bean
    SmartInitializingSingleton pageRules(SpringTemplateEngine engine, ThymeleafViewResolver views,
            MessageSource sentences) {
        return () -> {
            engine.setTemplateEngineMessageSource(new NoMissingSentence(sentences));
            views.setRedirectHttp10Compatible(false);
        };
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix("/{regency}/api", ofTenant(RestController.class));
        paths.addPathPrefix("/{regency}", ofTenant(Controller.class).and(ofTenant(RestController.class).negate()));
    }

    /// A date travels as `2025-07-01`: so the browser's own date field wants it.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
    }

    @Override
    public @Nullable Validator getValidator() {
        var beans = beanValidation.getIfAvailable();
        return beans == null ? null : new FormValidator(beans);
    }

    private static Predicate<Class<?>> ofTenant(Class<? extends Annotation> stereotype) {
        return type -> type.getPackageName().startsWith("id.lumbung") && hasAnnotation(type, stereotype)
                && !hasAnnotation(type, WithoutTenant.class);
    }
}
