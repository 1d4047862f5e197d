package id.lumbung.cooperative.legality.document;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// The list of all says of each what the page of one says.
@FeatureTest
class StagesOfAllTest {

    private static final String SAY_ANYTHING = """
            do $$
            declare
                doc text;
                said text;
            begin
                perform setseed(0.6402);
                for n in 1 .. 300 loop
                    doc := (array['SOSIALISASI', 'BA_MUSDESUS', 'PESAN_NAMA', 'AKTA_PENDIRIAN', 'SK_AHU', 'NPWP', 'NIB',
                        'SERTIFIKAT_NIK', 'SIAP_OPERASI', 'AD_ART'])[1 + floor(random() * 10)];
                    said := (array['TERBIT', 'TERBIT', 'TERBIT', 'PROSES', 'BELUM', 'DITOLAK', 'KEDALUWARSA'])[1 + floor(random() * 7)];
                    begin
                        insert into legal_event (id, cooperative_id, document, status, happened_on, number, reason, replaces, actor, actor_name)
                        select gen_random_uuid(), c.id, doc, said, date '2025-05-01' + floor(random() * 60)::int,
                            case when said = 'TERBIT' then case doc when 'AKTA_PENDIRIAN' then '7'
                                when 'SK_AHU' then 'AHU-' || lpad((7000000 + n)::text, 7, '0') || '.AH.01.29.TAHUN 2025'
                                when 'NPWP' then lpad((7000000 + n)::text, 16, '9') when 'NIB' then lpad((7000000 + n)::text, 13, '9')
                                when 'SERTIFIKAT_NIK' then lpad((7000000 + n)::text, 13, '9') end end,
                            'dikarang untuk pengujian',
                            case when random() < 0.2 then (select d.id from legal_documents(c.id, 'infinity') d where d.document = doc) end,
                            'penguji', 'Penguji'
                        from (select c.id from cooperative c order by (c.id = '%s'::uuid) desc, c.village_code
                              offset n %% 6 limit 1) c;
                    exception when check_violation or unique_violation then
                        null; -- this one may not be said
                    end;
                end loop;
            end $$""";
    private static final String COMPARE = """
            select count(*), count(*) filter (where (one.stage, one.since) is distinct from (listed.stage, listed.since)),
                count(distinct one.stage), (select count(*) from cooperative)
            from legal_stages(cast(? as date)) listed cross join legal_stage_of(listed.cooperative_id, cast(? as date)) one""";

    @Autowired
    private TestRegency kukar;

    @Test
    void theListOfAllAgreesWithEachOnEveryDay() throws SQLException {
        var trading = Treasury.open(kukar, LocalDate.of(2025, 6, 1));
        trading.goldenStart();
        try (var connection = TestPostgres.as(Surroundings.DATABASE, Surroundings.APP, Surroundings.PASSWORD)
                .getConnection()) {
            connection.setAutoCommit(false); // nothing of it is kept
            execute(connection, "set local app.tenant = '6402'");
            execute(connection, SAY_ANYTHING.formatted(trading.cooperative()));
            var stages = 0L;
            for (var day = LocalDate.of(2025, 4, 30); day.isBefore(LocalDate.of(2025, 7, 20)); day = day.plusDays(8)) {
                stages = Math.max(stages, compare(connection, day));
            }
            assertThat(stages).as("stages that were seen").isGreaterThanOrEqualTo(3);
            connection.rollback();
        }
    }

    private static long compare(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(COMPARE)) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getLong(1)).as("listed on " + day).isEqualTo(rows.getLong(4));
                assertThat(rows.getLong(2)).as("listed otherwise on " + day).isZero();
                return rows.getLong(3);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
