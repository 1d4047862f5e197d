package id.lumbung.mentoring.mentor;

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
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import id.lumbung.platform.identity.UserToken;
import id.lumbung.platform.tenancy.Tenant;

/// Accounts are the tenant service's; it is asked as the person who asks us, and only an admin of the Dinas may.
@Component
class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String ROLE = "pendamping";

    private final RestClient client;

    Accounts(RestClient.Builder builder, @Value("${lumbung.tenants.url}") String url) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.client = builder.clone().baseUrl(url).requestFactory(requests).requestInterceptor(new UserToken()).build();
    }

    /// The subject of the open account that has this phone number as its name.
    String of(Mentor mentor) {
        try {
            var users = Objects.requireNonNull(client.get().uri("/{regency}/api/users?search={words}",
                    Tenant.current().slug(), mentor.phone()).retrieve().body(Users.class)).users();
            return users.stream().filter(user -> user.isOf(mentor)).map(User::subject).filter(Objects::nonNull)
                    .findFirst().orElseThrow(() -> new NoAccountYet(mentor.localPhone()));
        } catch (RestClientException unanswered) {
            LOG.warn("Accounts are not told: {}", unanswered.getMessage());
            throw new AccountsAway();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Users(List<User> users, @Nullable UUID next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(String userName, String role, @Nullable String subject, boolean open) {

        boolean isOf(Mentor mentor) {
            return open && userName.equals(mentor.phone()) && role.equals(ROLE);
        }
    }
}
