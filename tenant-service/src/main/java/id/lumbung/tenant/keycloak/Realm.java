package id.lumbung.tenant.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;

/// The admin interface of the realm, spoken as a service account.
@Component
@EnableConfigurationProperties(KeycloakProperties.class)
class Realm {

    private static final Logger LOG = LoggerFactory.getLogger(Realm.class);

    private final RestClient client;
    private final DefaultUriBuilderFactory admin;
    private final AccessToken token;

    Realm(RestClient.Builder builder, KeycloakProperties properties, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(properties.connectTimeout()).build());
        requests.setReadTimeout(properties.readTimeout());
        this.client = builder.clone().baseUrl(properties.url().toString()).requestFactory(requests).build();
        this.admin = new DefaultUriBuilderFactory(properties.url() + "/admin/realms/" + properties.realm());
        this.token = new AccessToken(client, properties, clock);
    }

    /// A list; empty when there is none.
    List<Map<String, Object>> list(Function<UriBuilder, URI> uri) {
        return asked(() -> {
            var rows = request(HttpMethod.GET, uri, null).body(Rows.class);
            return rows == null ? List.of() : rows;
        });
    }

    Optional<Map<String, Object>> find(Function<UriBuilder, URI> uri) {
        return asked(() -> {
            try {
                return Optional.ofNullable(request(HttpMethod.GET, uri, null).body(Row.class));
            } catch (HttpClientErrorException.NotFound e) {
                return Optional.empty();
            }
        });
    }

    /// Creates something.
    ///
    /// @return whether it is new: Keycloak refuses what is there already with 409
    boolean create(Function<UriBuilder, URI> uri, Object body) {
        return asked(() -> {
            try {
                request(HttpMethod.POST, uri, body).toBodilessEntity();
                return true;
            } catch (HttpClientErrorException.Conflict e) {
                return false;
            }
        });
    }

    void put(Function<UriBuilder, URI> uri, @Nullable Object body) {
        asked(() -> request(HttpMethod.PUT, uri, body).toBodilessEntity());
    }

    /// Puts a member into a group; that it was there already, which Keycloak refuses with 409, is as good.
    void join(Function<UriBuilder, URI> uri) {
        asked(() -> {
            try {
                return request(HttpMethod.PUT, uri, null).toBodilessEntity().getStatusCode();
            } catch (HttpClientErrorException.Conflict e) {
                return e.getStatusCode();
            }
        });
    }

    /// Removes something; that it was gone already is as good.
    void remove(Function<UriBuilder, URI> uri) {
        asked(() -> {
            try {
                return request(HttpMethod.DELETE, uri, null).toBodilessEntity().getStatusCode();
            } catch (HttpClientErrorException.NotFound e) {
                return e.getStatusCode();
            }
        });
    }

    private RestClient.ResponseSpec request(HttpMethod method, Function<UriBuilder, URI> uri, @Nullable Object body) {
        var request = client.method(method).uri(uri.apply(admin.builder()))
                .headers(headers -> headers.setBearerAuth(token.value()));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve();
    }

    private <T> T asked(Question<T> question) {
        try {
            try {
                return question.ask();
            } catch (HttpClientErrorException.Unauthorized e) {
                token.forget();
                return question.ask();
            }
        } catch (ResourceAccessException e) {
            LOG.warn("Keycloak does not answer: {}", e.getMessage());
            throw new KeycloakUnreachable();
        } catch (RestClientResponseException e) {
            if (mayPass(e.getStatusCode())) {
                LOG.warn("Keycloak cannot answer now: {}", e.getMessage());
                throw new KeycloakUnreachable();
            }
            throw new IllegalStateException("Keycloak refused: " + e.getMessage(), e);
        } catch (RestClientException e) {
            throw new IllegalStateException("Keycloak was not understood", e);
        }
    }

    /// Its own trouble, or a credential that an operator can set right while we wait.
    private static boolean mayPass(HttpStatusCode status) {
        return status.is5xxServerError() || status.value() == 401 || status.value() == 429;
    }

    private interface Question<T> {
        T ask();
    }

    /// Names for two generic shapes, which Jackson needs to see.
    private static final class Rows extends ArrayList<Map<String, Object>> {}

    private static final class Row extends LinkedHashMap<String, Object> {}
}
