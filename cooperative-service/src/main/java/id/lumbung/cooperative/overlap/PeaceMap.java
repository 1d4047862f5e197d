package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.bumdes.VillageRights;

/// Village by line of business: who runs what, where two collide, where they have come to terms, and where nobody is.
/// Every village is on it, with an enterprise of its own or without.
@Service
@Transactional(readOnly = true)
public class PeaceMap {

    /// All of it in one pass: what doubles and what was agreed are gathered once and not asked for each cell.
    private static final String CELLS = """
            with village as materialized (
                select c.tenant_id, c.id as cooperative_id, c.village_code, c.village_name, c.district_code,
                       c.district_name, b.id as bumdes_id
                  from cooperative c left join bumdes b on b.tenant_id = c.tenant_id and b.village_code = c.village_code
                 where cast(:district as text) is null or c.district_code = :district),
            business as (
                select v.village_code, o.line, true as cooperative, false as village from village v
                  join cooperative_area a on a.tenant_id = v.tenant_id and a.village_code = v.village_code
                  join outlet o on o.tenant_id = a.tenant_id and o.cooperative_id = a.cooperative_id
                 where o.state <> 'TUTUP' and o.line is not null
                union all
                select v.village_code, u.line, false, true from village v
                  join bumdes_unit u on u.tenant_id = v.tenant_id and u.bumdes_id = v.bumdes_id
                 where u.state <> 'BERHENTI'),
            held as (
                select v.village_code, s.line, bool_or(s.cooperative) as cooperative, bool_or(s.village) as village
                  from village v left join business s on s.village_code = v.village_code
                 group by v.village_code, s.line),
            running as materialized (
                select g.tenant_id, g.bumdes_id, g.line, g.case_id from agreement g
                 where g.state in ('DITANDATANGANI', 'BERJALAN', 'EVALUASI') and :today between g.starts and g.ends),
            agreed as materialized (
                select r.bumdes_id, r.line from running r
                union
                select c.bumdes_id, o.line from overlap_case c
                  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
                 where c.state in ('KESEPAKATAN', 'SELESAI') and c.outcome not in ('DITUNDA', 'BUMDES_TETAP')
                   and (exists (select from running r where r.case_id = c.id)
                        or not exists (select from agreement g where g.tenant_id = c.tenant_id and g.case_id = c.id
                            and g.state <> 'DRAF' and g.starts <= :today))),
            doubled as materialized (
                select distinct d.bumdes_id, d.line from overlap d where d.result = 'TUMPANG_TINDIH')
            select v.district_code, v.district_name, v.village_code, v.village_name, v.cooperative_id, v.bumdes_id, h.line,
                   case when h.line is null then null when not h.village then 'KOPERASI'
                        when not h.cooperative then 'BUMDES' when a.line is not null then 'SEPAKAT'
                        when x.line is not null then 'BERTABRAKAN' else 'BERDAMPINGAN' end as place
              from village v join held h on h.village_code = v.village_code
              left join line_of_business l on l.code = h.line
              left join agreed a on a.bumdes_id = v.bumdes_id and a.line = h.line
              left join doubled x on x.bumdes_id = v.bumdes_id and x.line = h.line
             order by v.district_name, v.village_name, v.village_code, l.place""";

    private final JdbcClient jdbc;
    private final VillageRights rights;

    PeaceMap(JdbcClient jdbc, VillageRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /// Who is in a line in a village; the message key is `overlap.place.` and the name.
    public enum Place {
        KOPERASI, BUMDES,
        /// Both, for different customers.
        BERDAMPINGAN,
        /// Both, by a decision or an agreement that holds today. One that leaves it to the enterprise, or puts it off, is
        /// none for two who are there both.
        SEPAKAT,
        /// Both, for the same customers, and nothing decided.
        BERTABRAKAN
    }

    /// A village and the lines that somebody is in.
    ///
    /// @param bumdes its enterprise, where it has one
    public record Village(String code, String name, UUID cooperative, @Nullable UUID bumdes,
            Map<String, Place> lines) {}

    /// How a district stands as a whole.
    ///
    /// @param places how many lines of its villages are in each place
    /// @param lines for each line how many of its villages are in each place; the rest have nobody
    public record District(String code, String name, int villages, int enterprises, Map<Place, Integer> places,
            Map<String, Map<Place, Integer>> lines) {

        /// How many villages have nobody in the line.
        public int without(String line) {
            return villages - lines.getOrDefault(line, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private record Cell(String districtCode, String districtName, String villageCode, String villageName,
            UUID cooperative, @Nullable UUID bumdes, @Nullable String line, @Nullable Place place) {}

    /// Every district of the regency.
    @PreAuthorize("@offices.mayReadAll()")
    public List<District> districts() {
        var villages = new LinkedHashMap<String, List<Village>>();
        var names = new LinkedHashMap<String, String>();
        for (var cell : cells(null)) {
            names.putIfAbsent(cell.districtCode(), cell.districtName());
            add(villages.computeIfAbsent(cell.districtCode(), _ -> new ArrayList<>()), cell);
        }
        return names.entrySet().stream().map(district -> district(district.getKey(), district.getValue(),
                villages.getOrDefault(district.getKey(), List.of()))).toList();
    }

    /// The villages of a district.
    @PreAuthorize("@offices.mayReadAll()")
    public List<Village> of(String district) {
        var villages = new ArrayList<Village>();
        cells(district).forEach(cell -> add(villages, cell));
        return villages;
    }

    private static District district(String code, String name, List<Village> villages) {
        var places = new LinkedHashMap<Place, Integer>();
        var lines = new LinkedHashMap<String, Map<Place, Integer>>();
        for (var village : villages) {
            village.lines().forEach((line, place) -> {
                places.merge(place, 1, Integer::sum);
                lines.computeIfAbsent(line, _ -> new LinkedHashMap<>()).merge(place, 1, Integer::sum);
            });
        }
        var enterprises = (int) villages.stream().filter(village -> village.bumdes() != null).count();
        return new District(code, name, villages.size(), enterprises, places, lines);
    }

    /// The cells of a village come one after the other.
    private static void add(List<Village> villages, Cell cell) {
        if (villages.isEmpty() || !villages.getLast().code().equals(cell.villageCode())) {
            villages.add(new Village(cell.villageCode(), cell.villageName(), cell.cooperative(), cell.bumdes(),
                    new LinkedHashMap<>()));
        }
        if (cell.line() != null && cell.place() != null) {
            villages.getLast().lines().put(cell.line(), cell.place());
        }
    }

    private List<Cell> cells(@Nullable String district) {
        LocalDate today = rights.today();
        return jdbc.sql(CELLS).param("district", district).param("today", today).query((row, index) -> {
            var place = row.getString("place");
            return new Cell(row.getString("district_code"), row.getString("district_name"),
                    row.getString("village_code"), row.getString("village_name"),
                    row.getObject("cooperative_id", UUID.class), row.getObject("bumdes_id", UUID.class),
                    row.getString("line"), place == null ? null : Place.valueOf(place));
        }).list();
    }
}
