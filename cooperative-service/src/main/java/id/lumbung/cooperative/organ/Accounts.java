package id.lumbung.cooperative.organ;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.platform.identity.UserToken;
import id.lumbung.platform.tenancy.Tenant;

/// Accounts are the tenant service's; it is asked as the person who asks us.
@Component
public class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final RestClient client;

    Accounts(RestClient.Builder builder, @Value("${lumbung.tenants.url}") String url) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.client = builder.clone().baseUrl(url).requestFactory(requests).requestInterceptor(new UserToken()).build();
    }

    /// An account for somebody who holds an office. Asked again with the same key it makes no second one, and who has one in
    /// the regency already, by another office or an earlier term, keeps that: her number is its name.
    ///
    /// @param role what kind of person this is, as the tenant service names it
    public AccountCard open(UUID key, String name, PhoneNumber phone, String role) {
        try {
            return Objects.requireNonNull(client.post().uri("/{regency}/api/users", Tenant.current().slug())
                    .header("Idempotency-Key", key.toString())
                    .body(new Wish(name, phone.digits(), role))
                    .retrieve().body(User.class)).card();
        } catch (HttpClientErrorException.Conflict taken) {
            return known(phone);
        } catch (RestClientException unanswered) {
            LOG.warn("No account for term {}: {}", key, unanswered.getMessage());
            throw new NoAccount();
        }
    }

    private AccountCard known(PhoneNumber phone) {
        try {
            return Objects.requireNonNull(client.get()
                    .uri("/{regency}/api/users?search={phone}", Tenant.current().slug(), phone.digits())
                    .retrieve().body(Users.class)).users().stream()
                    .filter(user -> user.userName().equals(phone.digits())).findAny().orElseThrow(NoAccount::new)
                    .card();
        } catch (RestClientException unanswered) {
            LOG.warn("Nobody found by the number of an account that is there: {}", unanswered.getMessage());
            throw new NoAccount();
        }
    }

    record Wish(String name, String phone, String role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Users(List<User> users) {}

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
