package id.lumbung.cooperative.caseload;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.identity.UserToken;
import id.lumbung.platform.tenancy.Tenant;

/// The cooperatives assigned to the current actor today: `@PreAuthorize("@caseload.holds(#cooperative)")`. Asked anew each
/// time, because an assignment may end any day and few ask; never inside a transaction.
@Component
public class Caseload {

    private static final Logger LOG = LoggerFactory.getLogger(Caseload.class);

    private final RestClient client;

    Caseload(RestClient.Builder builder, @Value("${lumbung.mentoring.url}") String url,
            @Value("${lumbung.mentoring.patience}") Duration patience) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        this.client = builder.clone().baseUrl(url).requestFactory(requests).requestInterceptor(new UserToken()).build();
    }

    public boolean holds(UUID cooperative) {
        return mine().contains(cooperative);
    }

    /// None for whoever is no mentor.
    ///
    /// @throws CaseloadUnknown when nobody can say
    public Set<UUID> mine() {
        if (!Actor.current().has("pendamping")) {
            return Set.of();
        }
        try {
            var rows = client.get().uri("/{regency}/api/assignments", Tenant.current().slug()).retrieve()
                    .body(Row[].class);
            return rows == null
                    ? Set.of()
                    : Arrays.stream(rows).map(Row::cooperativeId).collect(Collectors.toUnmodifiableSet());
        } catch (RestClientException unanswered) {
            LOG.warn("The assignments of a mentor of {} are not told: {}", Tenant.current().slug(),
                    unanswered.getMessage());
            throw new CaseloadUnknown();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(UUID cooperativeId) {}
}
