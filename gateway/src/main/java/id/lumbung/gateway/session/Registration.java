package id.lumbung.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
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

    /// Of an ID token only whose it is, and the token itself, which Keycloak wants to see again at the end: everything
    /// else that we know of a person is in her access token, and whatever else there is would lie in the session.
    @Bean
    ReactiveOAuth2UserService<OidcUserRequest, OidcUser> whoSignedIn() {
        return request -> {
            var all = request.getIdToken();
            var token = new OidcIdToken(all.getTokenValue(), all.getIssuedAt(), all.getExpiresAt(),
                    Map.of(IdTokenClaimNames.SUB, all.getSubject()));
            return Mono.just(new DefaultOidcUser(List.of(new SimpleGrantedAuthority("OIDC_USER")), token));
        };
    }

    /// Renews what runs out within the next half minute. It never asks a person to sign in: that is decided elsewhere. Who
    /// signed in stays as it was: a new ID token would tell nothing new.
    @Bean
    ReactiveOAuth2AuthorizedClientManager renewal(ReactiveClientRegistrationRepository registrations,
            ServerOAuth2AuthorizedClientRepository tokens) {
        var renewing = new WebClientReactiveRefreshTokenTokenResponseClient();
        renewing.setWebClient(impatient());
        var refresh = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(renewing);
        refresh.setClockSkew(Duration.ofSeconds(30));
        refresh.setAuthorizationSuccessHandler((client, person, attributes) -> Mono.empty());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(refresh);
        return manager;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(impatient());
        return exchange;
    }

    @Bean
    SigningKeys signingKeys(OAuth2ResourceServerProperties settings, Clock clock) {
        return new SigningKeys(impatient(), String.valueOf(settings.getJwt().getJwkSetUri()), clock);
    }

    @Bean
    ReactiveJwtDecoder tokenDecoder(OAuth2ResourceServerProperties settings, SigningKeys keys, Clock clock) {
        var jwt = settings.getJwt();
        return new KnownTokens(keys.decoder(String.valueOf(jwt.getIssuerUri()), jwt.getAudiences().getFirst()), clock);
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
