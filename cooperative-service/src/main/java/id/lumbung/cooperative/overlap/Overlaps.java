package id.lumbung.cooperative.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.bumdes.BumdesRegister;

/// What doubles, found by the database from outlets and units as they stand now.
@Service
@Transactional(readOnly = true)
public class Overlaps {

    private final JdbcClient jdbc;
    private final BumdesRegister register;

    Overlaps(JdbcClient jdbc, BumdesRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /// All pairs that have something in common, the worst first.
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<Finding> of(UUID bumdes) {
        register.get(bumdes);
        return jdbc
                .sql("""
                        select v.*, o.name as outlet_name, u.name as unit_name, u.line as unit_line, c.id as case_id
                          from overlap v
                          join outlet o on o.tenant_id = v.tenant_id and o.id = v.outlet_id
                          join bumdes_unit u on u.tenant_id = v.tenant_id and u.id = v.unit_id
                          left join overlap_case c on c.tenant_id = v.tenant_id and c.outlet_id = v.outlet_id and c.unit_id = v.unit_id
                         where v.bumdes_id = ? and v.result <> 'TIDAK_ADA'
                         order by v.severity desc, o.name, u.name""")
                .param(bumdes).query(Overlaps::finding).list();
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        return new Finding(row.getObject("cooperative_id", UUID.class), row.getObject("outlet_id", UUID.class),
                row.getString("outlet_name"), row.getString("line"), row.getObject("bumdes_id", UUID.class),
                row.getObject("unit_id", UUID.class), row.getString("unit_name"), row.getString("unit_line"),
                OverlapResult.valueOf(row.getString("result")), row.getInt("severity"),
                row.getObject("case_id", UUID.class));
    }
}
