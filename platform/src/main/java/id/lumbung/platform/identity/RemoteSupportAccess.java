package id.lumbung.platform.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.tenancy.Tenant;

/// Asks the service that keeps the grants. While it is away nobody of the platform gets in.
class RemoteSupportAccess implements SupportAccess {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteSupportAccess.class);

    private final RestClient client;

    RemoteSupportAccess(RestClient client) {
        this.client = client;
    }

    @Override
    public boolean admits(Tenant tenant, String method, String address) {
        try {
            client.post().uri("/api/regencies/{slug}/support/visits", tenant.slug())
                    .header("Idempotency-Key", UUIDv7.next().toString()).body(new Visit(method, address)).retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.Forbidden | HttpClientErrorException.NotFound no) {
            return false;
        } catch (RestClientException unanswered) {
            LOG.warn("Nobody says whether support may look at {}: {}", tenant.slug(), unanswered.getMessage());
            throw new SupportUnknown();
        }
    }

    record Visit(String method, String address) {}
}
