package id.lumbung.cooperative.profile;

import java.time.Duration;
import java.util.List;

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

/// The villages of the bound regency, asked from the tenant service's reference data.
@Component
class Villages {

    private static final Logger LOG = LoggerFactory.getLogger(Villages.class);

    private final RestClient client;

    Villages(RestClient.Builder builder, @Value("${lumbung.tenants.url}") String url) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.client = builder.clone().baseUrl(url).requestFactory(requests).requestInterceptor(new UserToken()).build();
    }

    List<Village> ofRegency() {
        try {
            var rows = client.get().uri("/api/reference/regencies/{code}/villages", Tenant.current().code()).retrieve()
                    .body(Row[].class);
            if (rows == null || rows.length == 0) {
                throw new NoVillages();
            }
            return List.of(rows).stream().map(Row::village).toList();
        } catch (RestClientException unanswered) {
            LOG.warn("The villages cannot be asked: {}", unanswered.getMessage());
            throw new NoVillages();
        }
    }

    /// @param sameName how many villages of this kind in the country bear the name, this one included
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String code, String name, String districtName, int sameName) {

        Village village() {
            return new Village(new VillageCode(code), name, districtName, sameName > 1);
        }
    }
}
