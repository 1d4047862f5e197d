package id.lumbung.mentoring.training.seat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import id.lumbung.mentoring.training.Office;
import id.lumbung.platform.tenancy.Tenant;

/// Who holds an office today is known by the cooperative-service alone. It is asked each time: an office changes by a
/// meeting, and a seat offered to the treasurer of last month helps nobody.
@Component
class Holders {

    private static final Logger LOG = LoggerFactory.getLogger(Holders.class);

    private final RestClient client;

    Holders(RestClient cooperatives) {
        this.client = cooperatives;
    }

    /// @param account null when she has none
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Holder(UUID cooperative, String cooperativeName, String villageName, String districtName, String name,
            @Nullable String account) {}

    /// Asks as the current actor, so it stays outside a transaction.
    List<Holder> of(Office office) {
        try {
            var told = client.get().uri("/{regency}/api/cooperatives/offices/{office}/holders",
                    Tenant.current().slug(), office.name()).retrieve().body(Holder[].class);
            return told == null ? List.of() : List.of(told);
        } catch (RestClientException e) {
            LOG.warn("Who is {} in {} is not told: {}", office, Tenant.current().slug(), e.getMessage());
            throw new HoldersAway();
        }
    }
}
