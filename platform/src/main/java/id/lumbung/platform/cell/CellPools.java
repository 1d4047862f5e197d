package id.lumbung.platform.cell;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// One pool of connections for each cell besides the main one, with the settings and the meters of the service's own.
class CellPools implements MeterBinder, AutoCloseable {

    private final Map<String, HikariDataSource> pools = new TreeMap<>();

    CellPools(Map<String, CellSettings> cells, DataSourceProperties own, Environment environment) {
        cells.forEach((name, cell) -> {
            var pool = new HikariDataSource();
            Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
            pool.setPoolName(name);
            pool.setJdbcUrl(cell.url());
            pool.setUsername(cell.username() == null ? own.determineUsername() : cell.username());
            pool.setPassword(cell.password() == null ? own.determinePassword() : cell.password());
            pool.setInitializationFailTimeout(-1); // a cell that is away is no reason not to serve all others
            pools.put(name, pool);
        });
    }

    Map<String, HikariDataSource> byName() {
        return pools;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        pools.values().forEach(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters)));
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
