package id.lumbung.cooperative.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.legality.LegalDocument;

/// Facts of all cooperatives of the bound regency, each kind in one go.
@Repository
class OverviewRows {

    private final JdbcClient jdbc;

    OverviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Place(String village, String district) {}

    Map<UUID, Place> places() {
        return jdbc.sql("select id, village_name, district_name from cooperative")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class),
                        new Place(row.getString(2), row.getString(3))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A certificate whose time is over counts no more, also before anybody has said so.
    Map<UUID, Map<LegalDocument, LocalDate>> papers(LocalDate today) {
        var papers = new HashMap<UUID, Map<LegalDocument, LocalDate>>();
        jdbc.sql(
                """
                        select c.id, p.document, p.happened_on from cooperative c cross join lateral legal_documents(c.id, :today) p
                         where p.status = 'TERBIT' and (p.valid_until is null or p.valid_until >= :today)
                           and p.document = any (:way)""")
                .param("today", today)
                .param("way", Arrays.stream(LegalDocument.values())
                        .filter(document -> document.stage().isPresent()).map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    papers.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(LegalDocument.class))
                            .put(LegalDocument.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
                });
        return papers;
    }

    /// Those that are open; the office of a cooperative sells nothing.
    Map<UUID, Integer> outlets() {
        return counted(
                """
                        select cooperative_id, count(*) from outlet where state = 'OPERASIONAL' and kind <> 'KANTOR' group by 1""");
    }

    Map<UUID, Integer> activeMembers() {
        return counted("select cooperative_id, count(*) from member where state = 'AKTIF' group by 1");
    }

    private Map<UUID, Integer> counted(String sql) {
        return jdbc.sql(sql).query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
