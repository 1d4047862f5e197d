package id.lumbung.platform.cell;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import id.lumbung.platform.tenancy.Tenant;

/// Where a cell is: `lumbung.cells.<name>.url`.
///
/// @param username who asks there; null where it is the same as in the service's own database
/// @param password likewise
/// @param owner who migrates there, where the service migrates itself
record CellSettings(String url, @Nullable String username, @Nullable String password, @Nullable Owner owner) {

    record Owner(@Nullable String username, @Nullable String password) {}

    CellSettings {
        if (url == null || !url.startsWith("jdbc:")) {
            throw new IllegalStateException("A cell needs its address: lumbung.cells.<name>.url=jdbc:postgresql://…");
        }
    }

    static Map<String, CellSettings> of(Environment environment) {
        var cells = Binder.get(environment).bind("lumbung.cells", Bindable.mapOf(String.class, CellSettings.class))
                .orElseGet(Map::of);
        cells.keySet().forEach(name -> {
            if (!name.matches("[a-z][a-z0-9]{1,19}") || name.equals(Tenant.MAIN_CELL)) {
                throw new IllegalStateException("lumbung.cells." + name
                        + ": a cell's name is 2 to 20 small letters and "
                        + "digits, the first a letter, and " + Tenant.MAIN_CELL + " is the service's own database");
            }
        });
        return cells;
    }
}
