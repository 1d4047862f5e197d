package id.lumbung.tenant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.tenant.keycloak.KeycloakStub;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.postgres.TestPostgres;
import id.lumbung.testing.schema.AskedQueries;

/// The whole service on a real PostgreSQL, with an issuer and a Keycloak of our own making; all tests share it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FeatureTest.Surroundings.class)
public @interface FeatureTest {

    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            AskedQueries.listen(context);
            try {
                ServiceDatabase.create(TestPostgres.superuser("postgres"), "tenant", "owner", "app");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            TestPropertyValues.of(
                    "spring.datasource.url=" + TestPostgres.url("tenant"),
                    "spring.datasource.username=tenant_app", "spring.datasource.password=app",
                    "spring.flyway.user=tenant_owner", "spring.flyway.password=owner",
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TokenIssuer.shared().issuer(),
                    "lumbung.keycloak.url=" + KeycloakStub.shared().url(),
                    "lumbung.keycloak.client-secret=" + KeycloakStub.SECRET,
                    "lumbung.keycloak.read-timeout=2s",
                    // The tests say themselves when an onboarding is to be taken up again.
                    "lumbung.onboarding.resume-after=1h", "lumbung.onboarding.resume-every=1h",
                    "lumbung.placement.cells=timur,barat",
                    "management.server.port=0")
                    .applyTo(context);
        }
    }
}
