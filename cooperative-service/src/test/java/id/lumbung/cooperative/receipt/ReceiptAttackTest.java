package id.lumbung.cooperative.receipt;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;

import static org.assertj.core.api.Assertions.assertThat;

/// What somebody with the service's own password cannot do to receipts.
@FeatureTest
class ReceiptAttackTest {

    private static final String OWNER = "cooperative_owner";
    private static final String DENIED = "42501";
    private static final int KUKAR = 6402;
    private static final int KUBAR = 6407;

    @Autowired
    private TestRegency kukar;

    private Till till;
    private UUID entry;
    private Object receipt;

    @BeforeEach
    void aReceiptThatStands() {
        till = Till.open(kukar);
        entry = till.deposit(90_000);
        receipt = till.issued(entry, Map.of()).getFirst().get("id");
    }

    @Test
    void whatIsIssuedStaysAlsoForTheOwner() throws SQLException {
        for (var act : new String[]{"update receipt set purpose = 'x'", "delete from receipt",
                "truncate receipt cascade"}) {
            assertThat(Sql.refused(Surroundings.APP, KUKAR, act)).isEqualTo(DENIED);
            assertThat(Sql.refused(OWNER, KUKAR, act)).isEqualTo("journal_immutable");
        }
        for (var act : new String[]{"update receipt_counter set last = 0", "delete from receipt_counter",
                "delete from receipt_share", "delete from receipt_share_revocation",
                "update receipt_share_revocation set revoked_by = 'x'",
                "update receipt_share set expires_at = now() + interval '1 year'",
                "insert into receipt_counter (tenant_id, cooperative_id, year, last) values (6402, uuidv7(), 2025, 9)"}) {
            assertThat(Sql.refused(Surroundings.APP, KUKAR, act)).isEqualTo(DENIED);
        }
    }

    @Test
    void numberAmountAndDayAreNotForTheServiceToSay() throws SQLException {
        for (var column : new String[]{"number", "amount", "received_on", "year", "kind", "issued_at"}) {
            assertThat(Sql.refused(Surroundings.APP, KUKAR,
                    "insert into receipt (id, " + column + ") values (uuidv7(), null)")).isEqualTo(DENIED);
        }
    }

    @Test
    void aSecondReceiptIsRefusedAndLeavesNoHole() throws SQLException {
        var again = insert(KUKAR, entry, "(select member_id from receipt where entry_id = '" + entry + "')", "null");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, again)).isEqualTo("receipt_once");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, again + " on conflict do nothing")).isEqualTo("receipt_once");
        assertThat(till.issued(till.gift(1_000), Map.of("payer", "Desa")).getFirst())
                .containsEntry("number", Till.number(2));
    }

    @Test
    void nobodyIsGivenAReceiptForMoneyThatHeDidNotBring() throws SQLException {
        var other = "'" + till.member(3) + "'";
        assertThat(Sql.refused(Surroundings.APP, KUKAR, insert(KUKAR, entry, other, "null")))
                .isEqualTo("receipt_of_cash");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, insert(KUKAR, entry, "null", "'Siapa saja'")))
                .isEqualTo("receipt_of_cash");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, insert(KUKAR, UUID.randomUUID(), "null", "'Siapa'")))
                .isEqualTo("receipt_of_cash");
        var gift = till.gift(1_000);
        assertThat(Sql.refused(Surroundings.APP, KUKAR, insert(KUKAR, gift, "null", "null")))
                .isEqualTo("receipt_somebody_named");
        assertThat(Sql.refused(Surroundings.APP, KUKAR, insert(KUKAR, gift, "null", "E'Desa\\u2028'")))
                .isEqualTo("receipt_text_shape");
        till.takeBack(gift).expectStatus().isCreated();
        assertThat(Sql.refused(Surroundings.APP, KUKAR, insert(KUKAR, gift, "null", "'Desa'")))
                .isEqualTo("receipt_of_standing_entry");
    }

    @Test
    void anotherRegencyNeitherSeesNorWrites() throws SQLException {
        for (var tenant : new Integer[]{null, KUBAR}) {
            for (var table : new String[]{"receipt", "receipt_counter", "receipt_share", "receipt_share_revocation"}) {
                assertThat(Sql.ask(tenant, "select count(*) from " + table + " where tenant_id = 6402"))
                        .isEqualTo("0");
            }
            assertThat(Sql.ask(tenant, "select count(*) from receipt_part('" + entry + "')")).isEqualTo("0");
        }
        assertThat(Sql.refused(Surroundings.APP, KUBAR, insert(KUBAR, entry, "null", "'Desa'")))
                .isEqualTo("receipt_of_cash");
        assertThat(Sql.refused(Surroundings.APP, KUBAR, "insert into receipt_share (id, receipt_id, shared_by, "
                + "expires_at) values (uuidv7(), '" + receipt + "', 'x', now() + interval '1 day')"))
                .isEqualTo("receipt_share_receipt");
    }

    @Test
    void aLinkLivesAMonthAtMost() throws SQLException {
        assertThat(Sql.refused(Surroundings.APP, KUKAR, "insert into receipt_share (id, receipt_id, shared_by, "
                + "expires_at) values (uuidv7(), '" + receipt + "', 'x', now() + interval '1 year')"))
                .isEqualTo("receipt_share_short");
    }

    private String insert(int tenant, UUID entry, String member, String payer) {
        return """
                insert into receipt (tenant_id, id, cooperative_id, entry_id, member_id, payer, purpose, place, receiver,
                                     receiver_office, issued_by)
                values (%d, uuidv7(), '%s', '%s', %s, %s, 'Palsu', 'Batuah', 'Penyerang', 'Bendahara', 'x')"""
                .formatted(tenant, till.treasury().cooperative(), entry, member, payer);
    }
}
