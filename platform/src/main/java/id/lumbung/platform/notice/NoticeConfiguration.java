package id.lumbung.platform.notice;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.micrometer.core.instrument.MeterRegistry;

/// Gives a service that has a word for them (`lumbung.notices.part`) its notices.
@AutoConfiguration
@ConditionalOnProperty("lumbung.notices.part")
@EnableConfigurationProperties(Parts.class)
@Import({NoticePages.class, NoticeApi.class})
class NoticeConfiguration {

    @Bean
    Notices notices(ObjectProvider<Reminders> features, JdbcClient jdbc, MessageSource sentences, Clock clock) {
        return new Notices(features.orderedStream().toList(), new ReadMarks(jdbc, clock), sentences, clock);
    }

    /// @param fresh `lumbung.notices.fresh`: for how long a counted number is shown
    @Bean
    Bell bell(Notices notices, Parts parts, MeterRegistry meters,
            @Value("${lumbung.notices.fresh:1m}") Duration fresh) {
        return new Bell(notices, parts, meters, fresh);
    }

    @Bean
    WebMvcConfigurer bellOnEveryPage(Bell bell) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new BellOnPages(bell));
            }
        };
    }

    /// Only where operators have pages.
    @Configuration
    @ConditionalOnProperty("lumbung.notices.operators")
    @Import(OperatorNoticePages.class)
    static class OfOperators {}
}
