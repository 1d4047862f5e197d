package id.lumbung.tenant.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.account.Account;
import id.lumbung.tenant.account.Accounts;
import id.lumbung.tenant.account.Card;

/// First cards for those who have none. Each is issued and audited as at the counter.
@Service
@PreAuthorize("hasRole('dinas-admin')")
class CardSheets {

    private static final Logger LOG = LoggerFactory.getLogger(CardSheets.class);

    /// Two sheets of ten; each card costs Keycloak a moment, and somebody waits for the paper.
    static final int AT_ONCE = 20;

    private static final int BESIDE = 2;

    private final Accounts accounts;
    private final Pdf pdf;
    private final MeterRegistry meters;
    private final String origin;

    CardSheets(Accounts accounts, Pdf pdf, MeterRegistry meters, @Value("${lumbung.origin}") String origin) {
        this.accounts = accounts;
        this.pdf = pdf;
        this.meters = meters;
        this.origin = origin;
    }

    /// Those whom the next sheet will be for.
    List<Account> waiting() {
        return accounts.withoutCard(AT_ONCE);
    }

    /// Issues their cards. What was issued is handed out, whatever happens to the rest: nobody could show it again.
    ///
    /// @throws NobodyWaits also when the key was sent before
    List<Card> issue(UUID key) {
        var issued = new ArrayList<Card>();
        @Nullable
        RuntimeException failure = null;
        for (var account : waiting()) {
            try {
                var card = accounts.issueCard(account.id(), keyOf(key, account), null);
                if (card.password() != null) {
                    issued.add(card);
                }
            } catch (Refusal refused) { // Keycloak is away, or somebody else has just dealt with this one
                failure = refused;
            } catch (RuntimeException unforeseen) { // it knows this one otherwise than we do
                LOG.error("No card could be issued for account {}", account.id(), unforeseen);
                failure = unforeseen;
            }
        }
        if (issued.isEmpty()) {
            throw failure == null ? new NobodyWaits() : failure;
        }
        meters.counter("lumbung.account.cards", "way", "sheet").increment(issued.size());
        return issued;
    }

    /// The cards as a document; it is complete before anything of it is sent.
    byte[] print(List<Card> cards) {
        var tenant = Tenant.current();
        var rows = IntStream.iterate(0, at -> at < cards.size(), at -> at + BESIDE)
                .mapToObj(at -> cards.subList(at, Math.min(at + BESIDE, cards.size()))).toList();
        var to = new ByteArrayOutputStream();
        pdf.write("card/sheet", Map.of("rows", rows, "regency", tenant.name(), "address", origin + "/" + tenant.slug()),
                to);
        return to.toByteArray();
    }

    private static UUID keyOf(UUID key, Account account) {
        return UUID.nameUUIDFromBytes((key + " " + account.id()).getBytes(StandardCharsets.UTF_8));
    }
}
