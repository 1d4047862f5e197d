package id.lumbung.mentoring.guest;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

import id.lumbung.platform.tenancy.Tenant;

/// Whose board somebody sits on is known by the cooperative-service alone; it is asked as the person herself.
@Component
class Belonging {

    private static final Logger LOG = LoggerFactory.getLogger(Belonging.class);

    private final RestClient client;

    Belonging(RestClient cooperatives) {
        this.client = cooperatives;
    }

    /// Refuses whoever may not read the cooperative.
    void require(UUID cooperative) {
        try {
            client.get().uri("/{regency}/api/cooperatives/{cooperative}", Tenant.current().slug(), cooperative)
                    .retrieve().toBodilessEntity();
        } catch (RestClientResponseException answered) {
            if (answered.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN)
                    || answered.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw new NotHerCooperative();
            }
            throw away(answered);
        } catch (RestClientException unanswered) {
            throw away(unanswered);
        }
    }

    private static CooperativesAway away(RestClientException failure) {
        LOG.warn("Whose cooperative it is, is not told: {}", failure.getMessage());
        return new CooperativesAway();
    }
}
