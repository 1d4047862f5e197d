package id.lumbung.cooperative.overlap;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Village by line of business: who runs what, where two collide, and where they have come to terms.
@Service
@Transactional(readOnly = true)
public class PeaceMap {

    private final JdbcClient jdbc;

    PeaceMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who is in a line in a village; the message key is `overlap.place.` and the name.
    public enum Place {
        KOPERASI, BUMDES,
        /// Both, for different customers.
        BERDAMPINGAN,
        /// Both, by a decision or an agreement that holds.
        SEPAKAT,
        /// Both, for the same customers, and nothing decided.
        BERTABRAKAN
    }

    /// A village and its lines.
    ///
    /// @param bumdes its enterprise
    public record Village(String code, String name, UUID bumdes, Map<String, Place> lines) {}

    /// How a district stands as a whole.
    public record District(String code, String name, int villages, Map<Place, Integer> places) {}

    private record Cell(String districtCode, String districtName, String villageCode, String villageName, UUID bumdes,
            String line, Place place) {}

    /// Every district that has enterprises, with the number of lines in each place.
    @PreAuthorize("@offices.mayReadAll()")
    public List<District> districts() {
        var districts = new LinkedHashMap<String, District>();
        var villages = new LinkedHashMap<String, Set<String>>();
        for (var cell : cells(null)) {
            districts.computeIfAbsent(cell.districtCode(),
                    code -> new District(code, cell.districtName(), 0, new LinkedHashMap<>())).places()
                    .merge(cell.place(), 1, Integer::sum);
            villages.computeIfAbsent(cell.districtCode(), _ -> new HashSet<>()).add(cell.villageCode());
        }
        return districts.values().stream().map(district -> new District(district.code(), district.name(),
                villages.getOrDefault(district.code(), Set.of()).size(), district.places())).toList();
    }

    /// The villages of a district.
    @PreAuthorize("@offices.mayReadAll()")
    public List<Village> of(String district) {
        var villages = new LinkedHashMap<String, Village>();
        for (var cell : cells(district)) {
            villages.computeIfAbsent(cell.villageCode(),
                    code -> new Village(code, cell.villageName(), cell.bumdes(), new LinkedHashMap<>())).lines()
                    .put(cell.line(), cell.place());
        }
        return List.copyOf(villages.values());
    }

    private List<Cell> cells(@Nullable String district) {
        return jdbc
                .sql("""
                        with enterprise as (
                            select b.tenant_id, b.id, b.village_code, p.village_name, p.district_code, p.district_name
                              from bumdes b join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
                             where cast(:district as text) is null or p.district_code = :district),
                        business as (
                            select e.id, o.line, true as cooperative, false as village from enterprise e
                              join cooperative_area a on a.tenant_id = e.tenant_id and a.village_code = e.village_code
                              join outlet o on o.tenant_id = a.tenant_id and o.cooperative_id = a.cooperative_id
                             where o.state <> 'TUTUP' and o.line is not null
                            union all
                            select e.id, u.line, false, true from enterprise e
                              join bumdes_unit u on u.tenant_id = e.tenant_id and u.bumdes_id = e.id
                             where u.state <> 'BERHENTI')
                        select e.district_code, e.district_name, e.village_code, e.village_name, e.id, s.line,
                               case when not bool_or(s.village) then 'KOPERASI' when not bool_or(s.cooperative) then 'BUMDES'
                                    when exists (select from agreement g where g.tenant_id = e.tenant_id and g.bumdes_id = e.id
                                                    and g.line = s.line and g.state in ('DITANDATANGANI', 'BERJALAN', 'EVALUASI'))
                                      or exists (select from overlap_case c join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
                                                  where c.tenant_id = e.tenant_id and c.bumdes_id = e.id and o.line = s.line
                                                    and c.state in ('KESEPAKATAN', 'SELESAI')) then 'SEPAKAT'
                                    when exists (select from overlap v where v.tenant_id = e.tenant_id and v.bumdes_id = e.id
                                                    and v.line = s.line and v.result = 'TUMPANG_TINDIH') then 'BERTABRAKAN'
                                    else 'BERDAMPINGAN' end as place
                          from enterprise e join business s on s.id = e.id
                          join line_of_business l on l.code = s.line
                         group by e.tenant_id, e.district_code, e.district_name, e.village_code, e.village_name, e.id, s.line, l.place
                         order by e.district_name, e.village_name, l.place""")
                .param("district", district)
                .query((row, index) -> new Cell(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, UUID.class), row.getString(6), Place.valueOf(row.getString(7))))
                .list();
    }
}
