package id.lumbung.platform.cell;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/// Hands out connections to the database of whoever is bound. A transaction keeps the one with which it began, and
/// nobody else is bound within it, so that none spans two databases.
class CellRouter extends AbstractRoutingDataSource {

    private final Cells cells;
    private final DataSource main;

    CellRouter(Cells cells) {
        this.cells = cells;
        this.main = cells.databases().firstEntry().getValue();
        setTargetDataSources(Map.copyOf(cells.databases()));
        setLenientFallback(false);
    }

    @Override
    protected String determineCurrentLookupKey() {
        return cells.current();
    }

    /// Flyway asks what is beneath, to reach the same database as its owner: that is the service's own.
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type == DataSource.class ? type.cast(main) : super.unwrap(type);
    }
}
