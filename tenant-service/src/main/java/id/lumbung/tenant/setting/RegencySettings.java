package id.lumbung.tenant.setting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.regency.Regencies;

/// The settings of the bound regency. Everybody of the regency may read them, its admin changes them.
@Service
public class RegencySettings {

    private static final Rupiah POKOK = Rupiah.of(100_000);
    private static final Rupiah WAJIB = Rupiah.of(20_000);

    private final Regencies regencies;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RegencySettings(Regencies regencies, JdbcClient jdbc, Audit audit, Clock clock) {
        this.regencies = regencies;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Settings current() {
        var tenant = Tenant.current();
        var name = regencies.at(tenant.slug()).name();
        var kept = kept();
        return new Settings(name,
                kept.getOrDefault("office-name", "Dinas Koperasi dan UKM " + name),
                kept.getOrDefault("office-address", ""),
                amount(kept, "savings-pokok", POKOK), amount(kept, "savings-wajib", WAJIB));
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    public Settings change(Settings settings) {
        if (!settings.equals(current())) {
            regencies.show(settings.nameShown());
            keep(settings);
            audit.record("settings.changed", "settings", Tenant.current().code(), null);
        }
        return settings;
    }

    /// Writes the defaults down, so that a later change of the defaults changes no regency that is aboard.
    @Transactional
    public void keepDefaults() {
        if (kept().isEmpty()) {
            keep(current());
        }
    }

    /// Whether the defaults have been written down.
    @Transactional(readOnly = true)
    public boolean areKept() {
        return !kept().isEmpty();
    }

    private void keep(Settings settings) {
        write("office-name", settings.officeName());
        write("office-address", settings.officeAddress());
        write("savings-pokok", Long.toString(settings.savingsPokok().amount()));
        write("savings-wajib", Long.toString(settings.savingsWajib().amount()));
    }

    private void write(String key, String value) {
        jdbc.sql("""
                insert into setting (tenant_id, key, value, changed_at, changed_by)
                values (:tenant, :key, :value, :now, :actor)
                on conflict on constraint setting_pk do update
                set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                where setting.value <> excluded.value""")
                .param("tenant", Tenant.current().code()).param("key", key).param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", Actor.isPresent() ? Actor.current().subject() : "system").update();
    }

    private Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        jdbc.sql("select key, value from setting where tenant_id = :tenant").param("tenant", Tenant.current().code())
                .query(row -> {
                    kept.put(row.getString("key"), row.getString("value"));
                });
        return kept;
    }

    private static Rupiah amount(Map<String, String> kept, String key, Rupiah otherwise) {
        return kept.containsKey(key) ? Rupiah.of(Long.parseLong(Objects.requireNonNull(kept.get(key)))) : otherwise;
    }
}
