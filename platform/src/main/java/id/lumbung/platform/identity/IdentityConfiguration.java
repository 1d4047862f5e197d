package id.lumbung.platform.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.client.RestClient;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.problem.EarlyRefusals;
import id.lumbung.platform.tenancy.OnlyLooking;
import id.lumbung.platform.tenancy.TenantDirectory;

/// Every request of a service carries a token; its path decides the tenant, and the token must vouch for it.
@AutoConfiguration(before = OAuth2ResourceServerWebSecurityAutoConfiguration.class)
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
@EnableMethodSecurity
class IdentityConfiguration {

    /// Filters and authorizations are not observed one by one: each is a start, a stop and a
    /// handful of meters, a dozen times in a request that is observed itself.
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(OAuth2ResourceServerProperties settings, Clock clock) {
        var jwt = settings.getJwt();
        var issuer = Objects.requireNonNull(jwt.getIssuerUri(), "spring.security.oauth2.resourceserver.jwt.issuer-uri");
        var keys = Objects.requireNonNullElse(jwt.getJwkSetUri(), issuer + "/protocol/openid-connect/certs");
        var signing = new SigningKeys(URI.create(keys), Duration.ofMinutes(5), Duration.ofSeconds(5),
                Duration.ofHours(12));
        return new KnownTokens(signing.decoder(issuer, jwt.getAudiences().getFirst()), clock);
    }

    /// Whoever is only let in to look changes nothing, also where a page would.
    @Bean
    static OnlyLooking supportOnlyLooks() {
        return Actor::isSupport;
    }

    @Bean
    @ConditionalOnMissingBean
    SupportAccess supportAccess(RestClient.Builder builder, @Value("${lumbung.tenants.url}") String url) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        return new RemoteSupportAccess(builder.clone().baseUrl(url).requestFactory(requests)
                .requestInterceptor(new UserToken()).build());
    }

    @Bean
    SecurityFilterChain tokens(HttpSecurity http, TenantDirectory directory, SupportAccess support,
            MeterRegistry meters, EarlyRefusals refusals, ObjectProvider<OpenPath> openPaths) throws Exception {
        var open = openPaths.stream().map(OpenPath::pattern).toArray(String[]::new);
        return http
                .csrf(csrf -> csrf.disable()) // no cookie is ever read here; the gateway guards the session's
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                        .authenticationEntryPoint((request, response, failure) -> refusals.answer(request, response,
                                new NotSignedIn())))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, failure) -> refusals.answer(request, response,
                                new NotSignedIn())))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/error").permitAll()
                        // Only the management port has these, and only the cluster reaches that port.
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll()
                        .requestMatchers(open).permitAll()
                        .anyRequest().authenticated())
                .addFilterBefore(new UnreadableTokens(refusals), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new TenantFilter(directory, support, refusals, meters), AuthorizationFilter.class)
                .build();
    }

    private static JwtAuthenticationConverter authorities() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> List.copyOf(Claims.realmRoles(jwt)));
        return converter;
    }
}
