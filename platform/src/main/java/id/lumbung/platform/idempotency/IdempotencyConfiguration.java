package id.lumbung.platform.idempotency;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.json.JsonMapper;

/// Gives every service keys for its writes.
@AutoConfiguration
@Import(OldKeys.class)
class IdempotencyConfiguration implements WebMvcConfigurer {

    @Bean
    Once once(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        return new Once(jdbc, new TransactionTemplate(transactions), json);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new KeyArgument());
    }
}
