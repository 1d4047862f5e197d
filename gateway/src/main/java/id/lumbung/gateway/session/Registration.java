package id.lumbung.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;

import id.lumbung.gateway.Origin;

/// What the identity provider and this gateway know of each other. Every address is written down rather than
/// discovered, so that the gateway starts while the provider is away.
@Configuration(proxyBeanMethods = false)
class Registration {

    static final String ID = "lumbung";

    @Bean
    ReactiveClientRegistrationRepository registrations(Identity identity, Origin origin) {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(ID)
                .clientId("gateway").clientSecret(identity.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(origin.at("/login/oauth2/code/" + ID))
                .scope("openid", "organization:*")
                .issuerUri(identity.issuer().toString())
                .authorizationUri(identity.endpoints() + "/auth")
                .tokenUri(identity.backchannel() + "/token")
                .jwkSetUri(identity.backchannel() + "/certs")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("issuer", identity.issuer().toString(),
                        "end_session_endpoint", identity.endpoints() + "/logout"))
                .build());
    }

    /// Renews what runs out within the next half minute. It never asks a person to sign in: that is decided elsewhere.
    @Bean
    ReactiveOAuth2AuthorizedClientManager renewal(ReactiveClientRegistrationRepository registrations,
            ServerOAuth2AuthorizedClientRepository tokens) {
        var renewing = new WebClientReactiveRefreshTokenTokenResponseClient();
        renewing.setWebClient(impatient());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(renewing).clockSkew(Duration.ofSeconds(30)))
                .build());
        return manager;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(impatient());
        return exchange;
    }

    @Bean
    JwkSetUriReactiveJwtDecoderBuilderCustomizer keysWithTimeout() {
        return decoder -> decoder.webClient(impatient());
    }

    @Bean
    static BeanPostProcessor knownTokens() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ReactiveJwtDecoder decoder ? new KnownTokens(decoder, Clock.systemUTC()) : bean;
            }
        };
    }

    /// Filters and authorizations are not observed one by one: each is a start, a stop and a
    /// handful of meters, a dozen times in a request that is observed itself.
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    private static WebClient impatient() {
        return WebClient.builder().clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000).responseTimeout(Duration.ofSeconds(5)))).build();
    }
}
