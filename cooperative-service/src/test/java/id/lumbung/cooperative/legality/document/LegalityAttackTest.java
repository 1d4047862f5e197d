package id.lumbung.cooperative.legality.document;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.receipt.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody with the service's own password who would like a village to be further than it is.
@FeatureTest
class LegalityAttackTest {

    private static final int KUKAR = 6402;
    private static final int KUBAR = 6407;

    @Autowired
    private TestRegency kukar;

    private UUID cooperative;

    @BeforeEach
    void aCooperative() {
        cooperative = kukar.freshCooperative();
    }

    @Test
    void theStateIsWrittenByNobody() throws SQLException {
        assertThat(refused(KUKAR, "update cooperative set state = 'BEROPERASI' where id = '%s'".formatted(cooperative)))
                .isEqualTo("42501");
        assertThat(refused(KUKAR, "insert into cooperative (name, kind, village_code, village_name, district_code, "
                + "district_name, state) values ('KOPERASI X', 'KDMP', '64.02.99.2001', 'x', '64.02.99', 'x', 'BEROPERASI')"))
                .isEqualTo("42501");
        assertThat(refused(KUKAR, "select cooperative_state_follows()")).isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update legal_event set status = 'TERBIT'", "delete from legal_event",
            "truncate legal_event",
            "insert into legal_event (recorded_at) values (now())"})
    void whatWasSaidStays(String statement) throws SQLException {
        assertThat(refused(KUKAR, statement)).isEqualTo("42501");
    }

    @Test
    void notEvenTheOwnerRewritesIt() throws SQLException {
        assertThat(Sql.refused("cooperative_owner", KUKAR, event("SOSIALISASI", "TERBIT", "2025-03-20", "null", ""),
                "update legal_event set happened_on = '2024-01-01'")).isEqualTo("legal_event_is_append_only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SK_AHU|TERBIT|2025-06-20|null|legal_event_number_given",
            "SK_AHU|TERBIT|2025-06-20|AHU-1|legal_event_number_shape",
            "NPWP|TERBIT|2025-06-20|123456789012345|legal_event_number_shape",
            "NIB|TERBIT|2025-06-20|12345678901234|legal_event_number_shape",
            "SERTIFIKAT_NIK|TERBIT|2025-06-20|64020|legal_event_number_shape",
            "AKTA_PENDIRIAN|TERBIT|2025-06-20|010|legal_event_number_shape",
            "REKENING|TERBIT|2025-06-20|0012010001|legal_event_account_named",
            "PENUNJUKAN_NOTARIS|TERBIT|2025-06-20|null|legal_event_notary_named",
            "UNDANGAN_MUSDESUS|TERBIT|2025-06-20|null|legal_event_meeting_planned",
            "SK_AHU|DITOLAK|2025-06-20|null|legal_event_reason_given",
            "SK_AHU|SELESAI|2025-06-20|null|legal_event_status_known",
            "KARTU|TERBIT|2025-06-20|null|legal_event_document_known",
            "SOSIALISASI|TERBIT|2999-01-01|null|legal_event_not_in_future"})
    void anEventThatCannotBeIsRefused(String document, String status, String on, String number, String rule)
            throws SQLException {
        assertThat(refused(KUKAR, event(document, status, on, number, ""))).isEqualTo(rule);
    }

    @Test
    void thePapersComeInTheirOrderAndANumberIsOnce() throws SQLException {
        var decree = Village.decree();
        assertThat(refused(KUKAR, event("BA_MUSDESUS", "TERBIT", "2025-05-20", "null", ""),
                event("AKTA_PENDIRIAN", "TERBIT", "2025-05-19", "3", ""))).isEqualTo("legal_event_after_earlier");
        assertThat(refused(KUKAR, event("SK_AHU", "TERBIT", "2025-05-20", decree, ""),
                event("AKTA_PENDIRIAN", "TERBIT", "2025-05-21", "3", ""))).isEqualTo("legal_event_after_earlier");
        var neighbour = kukar.freshCooperative();
        assertThat(refused(KUKAR, event("SK_AHU", "TERBIT", "2025-05-20", decree, ""),
                event("SK_AHU", "TERBIT", "2025-05-20", decree, "").replace(cooperative.toString(),
                        neighbour.toString())))
                .isEqualTo("legal_event_number_free");
    }

    @Test
    void onlyTheLastEventIsReplacedAndOnlyOnce() throws SQLException {
        var first = UUID.randomUUID();
        var sql = event("SOSIALISASI", "TERBIT", "2025-03-20", "null", "").replaceFirst("uuidv7\\(\\)",
                "'" + first + "'");
        var replacing = event("SOSIALISASI", "TERBIT", "2025-03-19", "null", first.toString());
        assertThat(refused(KUKAR, sql, replacing, replacing)).isEqualTo("legal_event_replaces_last");
        assertThat(refused(KUKAR, sql, event("BA_MUSDESUS", "TERBIT", "2025-03-19", "null", first.toString())))
                .isEqualTo("legal_event_replaces_last");
        assertThat(refused(KUKAR, sql, replacing.replace("'salah'", "null"))).isEqualTo("legal_event_reason_given");
    }

    @Test
    void anotherRegencyNeitherReadsNorWrites() throws SQLException {
        assertThat(refused(KUBAR, event("SOSIALISASI", "TERBIT", "2025-03-20", "null", "")))
                .isEqualTo("legal_event_cooperative");
        assertThat(refused(null, event("SOSIALISASI", "TERBIT", "2025-03-20", "null", ""))).isEqualTo("42501");
        new Village(kukar, cooperative).says(LegalDocument.SOSIALISASI, "TERBIT",
                "2025-03-20", null);
        assertThat(Sql.ask(KUBAR, "select count(*) from legal_event")).isEqualTo("0");
        assertThat(Sql.ask(null, "select count(*) from legal_event")).isEqualTo("0");
        assertThat(Sql.ask(KUBAR, "select count(*) from legal_documents('%s', 'infinity')".formatted(cooperative)))
                .isEqualTo("0");
    }

    private String event(String document, String status, String on, String number, String replaces) {
        return "insert into legal_event (id, cooperative_id, document, status, happened_on, number, reason, replaces, "
                + "actor, actor_name) values (uuidv7(), '%s', '%s', '%s', '%s', %s, %s, %s, 'x', 'x')".formatted(
                        cooperative, document, status, on, number.equals("null") ? number : "'" + number + "'",
                        replaces.isEmpty() ? "null" : "'salah'",
                        replaces.isEmpty() ? "null" : "'" + replaces + "'");
    }

    private static String refused(Integer tenant, String... statements) throws SQLException {
        return Sql.refused(Surroundings.APP, tenant, statements);
    }
}
