package id.lumbung.admin.regency;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.lumbung.admin.Refused;
import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.BookProofs;
import id.lumbung.admin.database.Catalogue;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.References;
import id.lumbung.admin.database.Rows;
import id.lumbung.admin.database.Rows.Present;
import id.lumbung.admin.database.Sequences;
import id.lumbung.admin.database.Sql;

/// Rows of an archive on their way into one database, in one transaction that is bound to their regency.
///
/// They are facts that were accepted once. Triggers, which make more rows of a new one or refuse it because time has passed,
/// keep quiet meanwhile; what they and the references would have said is proved at the end. Row security, keys, checks and
/// unique constraints hold as always.
final class Loading {

    /// Rows come and stay here, whatever becomes of the others: who did what is known for ever, and so is whom an office let look
    /// and what she looked at; leave that was taken back is not given again. A key that was wrapped by a newer one is wrapped by it
    /// still, perhaps by it alone.
    private static final Set<String> FOR_EVER = Set.of("audit_entry", "tenant_key", "tenant_key_wrapped_again",
            "support_request", "support_grant", "support_withdrawal", "support_visit");

    /// What somebody was refused or taken since stays refused and taken, as long as the thing itself is there: a link that was
    /// sent to the wrong person, a certificate, an account that was closed (or opened again, as Keycloak has it).
    private static final Set<String> TAKEN_BACK = Set.of("receipt_share_revocation", "training_certificate_revocation",
            "account_closure");

    private final Archive archive;
    private final Manifest.Database archived;
    private final Connection connection;
    private final int regency;
    private @Nullable List<Manifest.Table> differing;

    /// @param connection of the owner, in a transaction that has done nothing yet
    Loading(Archive archive, Part part, Connection connection) throws SQLException {
        this.archive = archive;
        this.archived = archive.manifest().database(part.title())
                .orElseThrow(() -> new Refused("The archive has no database " + part.title() + "."));
        this.connection = connection;
        this.regency = archive.manifest().regency().code();
        Rows.bind(connection, regency);
        Catalogue.requireRowSecurity(connection);
        requireTheSameTables();
    }

    /// A table that the archive does not know would lose its rows, one that is gone could not get them.
    private void requireTheSameTables() throws SQLException {
        var here = Catalogue.tables(connection);
        var there = archived.tables().stream()
                .map(table -> new Manifest.Table(table.name(), table.columns(), table.key(), 0, "")).toList();
        if (!here.equals(there)) {
            var different = Stream.concat(here.stream().filter(table -> !there.contains(table)),
                    there.stream().filter(table -> !here.contains(table))).map(Manifest.Table::name).distinct()
                    .toList();
            throw new Refused("Database %s has other tables or columns than the archive: %s. Nothing was changed."
                    .formatted(archived.name(), String.join(", ", different)));
        }
    }

    static boolean maySilenceTriggers(Connection connection) throws SQLException {
        return Sql.holds(connection, "select has_parameter_privilege('session_replication_role', 'set')");
    }

    void silenceTriggers() throws SQLException {
        if (!maySilenceTriggers(connection)) {
            var role = connection.getMetaData().getUserName();
            throw new Refused(("%s may not let triggers keep quiet while rows are put in. A superuser allows it with "
                    + "lumbung-admin allow, or with: grant set on parameter session_replication_role to %s")
                    .formatted(role, role));
        }
        Sql.run(connection, "set local session_replication_role = replica");
    }

    /// Whether the rows that are here are those of the archive.
    boolean isThere() throws SQLException, IOException {
        return differing().isEmpty();
    }

    /// Makes the rows those of the archive, where they are not. What is for ever loses nothing.
    void load() throws SQLException, IOException {
        for (var table : differing()) {
            try (var lines = archive.rows(archived, table)) {
                rows(table).become(lines, present(table));
            }
        }
        for (var table : archived.tables()) {
            if (TAKEN_BACK.contains(table.name())) {
                References.drop(connection, regency, table.name());
            }
        }
        Sequences.raise(connection, archived.tables().stream().map(Manifest.Table::name).collect(Collectors.toSet()));
    }

    private static Present present(Manifest.Table table) {
        return FOR_EVER.contains(table.name())
                ? Present.STAYS
                : TAKEN_BACK.contains(table.name()) ? Present.PREVAILS : Present.YIELDS;
    }

    /// The office of the regency reads in its own audit what was done, and what had been done before stays in it.
    void tell(String by, String reason) throws SQLException {
        Sql.update(connection, """
                insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id, reason)
                values (?, ?, clock_timestamp(), 'lumbung-admin', ?, 'regency.put-back', 'regency', ?, ?)""",
                regency, UUID.randomUUID(), by, Integer.toString(regency), reason);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /// What is wrong with what is here now, in words. Tables that were not touched have proved themselves before.
    List<String> flaws() throws SQLException, IOException {
        var flaws = new ArrayList<String>();
        for (var table : differing()) {
            if (differs(table)) {
                flaws.add("the rows of " + table.name() + " are not those of the archive");
            }
        }
        flaws.addAll(References.dangling(connection, regency));
        if (archived.name().equals(Part.COOPERATIVE.title())) {
            flaws.addAll(BookProofs.broken(connection));
        }
        return flaws;
    }

    /// Looked for once, before anything is changed.
    private List<Manifest.Table> differing() throws SQLException, IOException {
        var known = differing;
        if (known == null) {
            known = new ArrayList<>();
            for (var table : archived.tables()) {
                if (differs(table)) {
                    known.add(table);
                }
            }
            differing = known;
        }
        return known;
    }

    private boolean differs(Manifest.Table table) throws SQLException, IOException {
        return switch (present(table)) {
            case YIELDS -> !rows(table).counted().equals(table);
            case STAYS -> {
                var difference = difference(table);
                yield difference.missing() + difference.changed() > 0;
            }
            case PREVAILS -> difference(table).missing() > 0;
        };
    }

    private Difference difference(Manifest.Table table) throws SQLException, IOException {
        try (var lines = archive.rows(archived, table)) {
            return Difference.between(lines, rows(table));
        }
    }

    private Rows rows(Manifest.Table table) {
        return new Rows(connection, table, regency);
    }
}
