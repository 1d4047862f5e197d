package id.lumbung.platform.tenancy;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskDecorator;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.client.RestClient;

/// Puts the three locks into every service: the bound tenant, Hibernate's filter, PostgreSQL's row security.
@AutoConfiguration
class TenancyConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfSessions() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new BoundTenant());
    }

    @Bean
    static BeanPostProcessor isolationInside() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof LocalContainerEntityManagerFactoryBean entities) {
                    entities.setJpaDialect(new IsolationInside());
                }
                return bean;
            }
        };
    }

    @Bean
    TransactionExecutionListener rowSecurity(DataSource dataSource,
            ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<OnlyLooking> lookers) {
        return new RowSecurity(dataSource, transactions, lookers.stream().toList());
    }

    @Bean
    TaskDecorator tenantCarrier() {
        return new TenantCarrier();
    }

    @Bean
    @ConditionalOnMissingBean
    TenantDirectory tenantDirectory(RestClient.Builder builder, Clock clock,
            @Value("${lumbung.tenants.url}") String url) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        return new RemoteTenantDirectory(builder.clone().baseUrl(url).requestFactory(requests).build(), clock);
    }
}
