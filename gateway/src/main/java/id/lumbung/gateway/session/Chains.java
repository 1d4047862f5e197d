package id.lumbung.gateway.session;

import java.net.URI;

import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import id.lumbung.gateway.Origin;
import id.lumbung.gateway.answer.Refused;
import id.lumbung.gateway.limit.Limits;
import id.lumbung.gateway.regency.Catalogue;

/// Five ways in: files that everybody may see, pages for whoever holds their address, the operations port, programs with
/// a token, and browsers.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Chains {

    @Bean
    @Order(1)
    SecurityWebFilterChain everybody(ServerHttpSecurity http) {
        return bare(http).securityMatcher(ServerWebExchangeMatchers.pathMatchers("/aset/**", "/sw.js"))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .logout(LogoutSpec::disable).requestCache(RequestCacheSpec::disable)
                .authorizeExchange(access -> access.anyExchange().permitAll()).build();
    }

    /// Counted by address, because here nobody is known by any other name. No session is read and none is opened.
    @Bean
    @Order(1)
    SecurityWebFilterChain holders(ServerHttpSecurity http, Limits limits) {
        return bare(http).securityMatcher(ServerWebExchangeMatchers.pathMatchers("/verifikasi/**"))
                .addFilterBefore((exchange, chain) -> limits.visitor(exchange).then(chain.filter(exchange)),
                        SecurityWebFiltersOrder.CSRF)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .logout(LogoutSpec::disable).requestCache(RequestCacheSpec::disable)
                .authorizeExchange(access -> access.anyExchange().permitAll()).build();
    }

    /// Matches on the management port only; the main port knows no actuator.
    @Bean
    @Order(2)
    SecurityWebFilterChain operations(ServerHttpSecurity http) {
        return bare(http).securityMatcher(EndpointRequest.toAnyEndpoint())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .logout(LogoutSpec::disable).requestCache(RequestCacheSpec::disable)
                .authorizeExchange(access -> access.anyExchange().permitAll()).build();
    }

    /// A program proves itself with every request, so nothing is kept and no other site can borrow its token.
    @Bean
    @Order(3)
    SecurityWebFilterChain programs(ServerHttpSecurity http, Limits limits) {
        ServerAuthenticationEntryPoint told = (exchange, unknown) -> limits.stranger(exchange)
                .then(Mono.error(new Refused(HttpStatus.UNAUTHORIZED, "gateway.token-refused")));
        return bare(http).securityMatcher(Chains::hasAuthorization)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .logout(LogoutSpec::disable).requestCache(RequestCacheSpec::disable)
                .authorizeExchange(access -> access.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(told))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(told))
                .build();
    }

    @Bean
    @Order(4)
    SecurityWebFilterChain browsers(ServerHttpSecurity http, AskedPage askedPage, SignIn signIn, SignIns signIns,
            Limits limits, SessionLife life, Catalogue catalogue, Origin origin, SessionCookie cookie,
            ServerLogoutSuccessHandler alsoAtTheProvider) {
        var welcome = new RedirectServerAuthenticationSuccessHandler("/");
        welcome.setRequestCache(askedPage);
        return bare(http)
                .addFilterBefore(new SameOrigin(origin, cookie), SecurityWebFiltersOrder.CSRF)
                .addFilterBefore((exchange, chain) -> isSigningIn(exchange.getRequest().getPath().value())
                        ? limits.stranger(exchange).then(Mono.defer(() -> life.beforeSignIn(exchange)))
                                .then(signIns.watch(exchange, chain.filter(exchange)))
                        : chain.filter(exchange),
                        SecurityWebFiltersOrder.CSRF)
                .requestCache(cache -> cache.requestCache(askedPage))
                .authorizeExchange(access -> access
                        .pathMatchers("/", "/login", "/logout").permitAll()
                        .matchers(catalogue::knowsNothingOf).permitAll() // it is told that there is no such place
                        .anyExchange().authenticated())
                .oauth2Login(login -> login.loginPage("/login")
                        .authenticationSuccessHandler((filtered, person) -> life
                                .afterSignIn(filtered.getExchange())
                                .then(welcome.onAuthenticationSuccess(filtered, person))
                                .doOnSuccess(led -> signIns.succeeded()))
                        .authenticationFailureHandler((filtered, failure) -> Mono.error(
                                () -> signIns.refusal(failure))))
                .logout(logout -> logout
                        .logoutHandler(new DelegatingServerLogoutHandler(new SecurityContextServerLogoutHandler(),
                                new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(alsoAtTheProvider))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn))
                .build();
    }

    @Bean
    ServerLogoutSuccessHandler alsoAtTheProvider(ReactiveClientRegistrationRepository registrations, Origin origin) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(origin.at("/"));
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }

    /// Nothing of what the framework adds by itself: headers are ours, and no filter here may read a form.
    private static ServerHttpSecurity bare(ServerHttpSecurity http) {
        return http.csrf(CsrfSpec::disable).headers(HeaderSpec::disable).httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable);
    }

    private static Mono<MatchResult> hasAuthorization(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    private static boolean isSigningIn(String path) {
        return path.startsWith("/oauth2/") || path.equals("/login") || path.startsWith("/login/");
    }
}
