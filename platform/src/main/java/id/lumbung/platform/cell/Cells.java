package id.lumbung.platform.cell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.lumbung.platform.tenancy.Tenant;

/// The databases of this service: its own first, then one for each further cell.
public class Cells {

    private static final Logger LOG = LoggerFactory.getLogger(Cells.class);

    private final SequencedMap<String, DataSource> databases = new LinkedHashMap<>();

    Cells(DataSource main, Map<String, ? extends DataSource> others) {
        databases.put(Tenant.MAIN_CELL, main);
        databases.putAll(new TreeMap<>(others));
    }

    /// By the name of the cell.
    public SequencedMap<String, DataSource> databases() {
        return Collections.unmodifiableSequencedMap(databases);
    }

    /// The cell of whoever is bound; of nobody it is the main one.
    String current() {
        if (!Tenant.isBound()) {
            return Tenant.MAIN_CELL;
        }
        var tenant = Tenant.current();
        if (!databases.containsKey(tenant.cell())) {
            LOG.error("{} stands on cell {}, which this service does not know: is lumbung.cells.{}.url set?",
                    tenant.slug(), tenant.cell(), tenant.cell());
            throw new CellUnknown(tenant.name());
        }
        return tenant.cell();
    }
}
