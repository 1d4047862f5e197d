package id.lumbung.cooperative.organ;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import id.lumbung.platform.identity.UserToken;
import id.lumbung.platform.tenancy.Tenant;

/// Accounts are the tenant service's; it is asked as the person who asks us.
@Component
class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final RestClient client;

    Accounts(RestClient.Builder builder, @Value("${lumbung.tenants.url}") String url) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.client = builder.clone().baseUrl(url).requestFactory(requests).requestInterceptor(new UserToken()).build();
    }

    AccountCard open(UUID key, TermView holder) {
        try {
            return Objects.requireNonNull(client.post().uri("/{regency}/api/users", Tenant.current().slug())
                    .header("Idempotency-Key", key.toString())
                    .body(new Wish(holder.name(), holder.phone().digits(), holder.office().role()))
                    .retrieve().body(User.class)).card();
        } catch (RestClientException unanswered) {
            LOG.warn("No account for term {}: {}", holder.id(), unanswered.getMessage());
            throw new NoAccount();
        }
    }

    record Wish(String name, String phone, String role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(@Nullable String subject, String name, String userName, @Nullable String password,
            @Nullable Boolean mustChangePassword) {

        AccountCard card() {
            if (subject == null) {
                throw new NoAccount(); // the issuer has not answered yet; the next asking finds it
            }
            return new AccountCard(subject, name, userName, password, Boolean.TRUE.equals(mustChangePassword));
        }
    }
}
