package id.lumbung.admin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.admin.database.Migrations;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Rows;
import id.lumbung.admin.database.Secrets;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;
import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// A regency moves to a cell, on two real PostgreSQL servers, by the steps of docs/operating.md.
class MoveTest {

    private static final House HOUSE = House.shared();

    @TempDir
    private Path folder;

    @AfterEach
    void asItWas() throws Exception {
        HOUSE.tamper("tenant", "delete from placement");
        HOUSE.resume(House.KUKAR);
    }

    @Test
    void aRegencyMovesToACellAndBackAndNobodyElseIsTouched() throws Exception {
        var cell = cell();
        var where = "--cell=timur=" + cell.host() + ":" + cell.port();
        var before = HOUSE.fingerprint(House.BERAU);
        var left = HOUSE.fingerprint(House.KUKAR);

        HOUSE.suspend(House.KUKAR);
        var archive = folder.resolve("kukar.zip");
        assertThat(HOUSE.asked("export", "--regency=kukar", "--to=" + archive).status()).isZero();
        assertThat(HOUSE.asked("compare", "--from=" + archive, "--with=live").status()).isZero();
        place("timur");
        assertThat(putBack(archive, "x.zip").said()).as("nobody said where that is").contains("--cell=timur=HOST:PORT");
        var moved = putBack(archive, "empty.zip", where);
        assertThat(moved.status()).as(moved.said()).isZero();
        assertThat(moved.said()).contains("tenant is already what the archive says", "cooperative is put back",
                "mentoring is put back");

        var compared = HOUSE.asked("compare", "--from=" + archive, "--with=live", where);
        assertThat(compared.said().lines().filter(line -> line.contains(": ")).toList()).hasSize(2)
                .allMatch(line -> line.contains("audit_entry: 0 missing, 1 more, 0 changed"));
        for (var part : List.of(Part.COOPERATIVE, Part.MENTORING)) {
            assertThat(tenants(cell, part)).as("in the cell").containsExactly("6402");
        }
        assertThat(HOUSE.fingerprint(House.KUKAR)).as("the old rows stay until somebody deletes them").isEqualTo(left);

        lastWordIsHeard(moved(cell));

        // And back, with an archive that is taken in the cell.
        HOUSE.tamper("cooperative", "select setval('chart_revision', 1000000)");
        var later = folder.resolve("later.zip");
        assertThat(HOUSE.asked("export", "--regency=kukar", "--to=" + later, where).status()).isZero();
        place("utama");
        var back = putBack(later, "old.zip");
        assertThat(back.status()).as(back.said()).isZero();
        assertThat(HOUSE.asked("compare", "--from=" + later, "--with=live").said()).contains("2 of ");
        assertThat(HOUSE.fingerprint(House.BERAU)).isEqualTo(before);
        try (var main = HOUSE.server().owner(Part.COOPERATIVE, Place.LIVE)) {
            Rows.bind(main, House.KUKAR);
            assertThat(Sql.number(main, "select last_value from chart_revision")).as("lowered for nobody")
                    .isGreaterThanOrEqualTo(1_000_000);
        }
    }

    private static Server moved(Server cell) {
        return new Server(HOUSE.server().host(), HOUSE.server().port(), "postgres", HOUSE.server().secrets(), Map.of(),
                new Server.Address(cell.host(), cell.port(), cell.secrets()));
    }

    /// Where the highest number is the last word, one that is said in the cell is higher than all that came along.
    private static void lastWordIsHeard(Server there) throws SQLException {
        try (var connection = there.owner(Part.COOPERATIVE, Place.LIVE)) {
            connection.setAutoCommit(false);
            Rows.bind(connection, House.KUKAR);
            var cooperative = Sql.texts(connection, "select min(id::text) from cooperative").getFirst();
            Sql.update(connection, """
                    insert into legal_notary_fee (id, cooperative_id, source, amount, actor, actor_name)
                    values (gen_random_uuid(), ?::uuid, 'SWADAYA', 7, 'dinas', 'Dinas')""", cooperative);
            assertThat(Sql.number(connection, """
                    select amount from legal_notary_fee where cooperative_id = ?::uuid order by ordinal desc limit 1""",
                    cooperative)).isEqualTo(7);
            for (var table : List.of("legal_event", "founding_meeting", "organ_statement", "organ_kinship")) {
                assertThat(Sql.holds(connection, """
                        select nextval(pg_get_serial_sequence('%1$s', 'ordinal')) > max(ordinal) from %1$s"""
                        .formatted(table))).as(table).isTrue();
            }
            assertThat(Sql.holds(connection,
                    "select nextval('chart_revision') > max(chart_revision) from book")).isTrue();
            connection.commit();
        }
    }

    private House.Answer putBack(Path archive, String present, String... where) {
        var words = new ArrayList<>(List.of("put-back", "--from=" + archive, "--regency=kukar", "--by=Operator",
                "--reason=Mesin sendiri", "--present=" + folder.resolve(present)));
        words.addAll(List.of(where));
        return HOUSE.asked(words.toArray(String[]::new));
    }

    /// As tenant-service does it.
    private static void place(String cell) throws SQLException {
        try (var tenants = HOUSE.server().owner(Part.TENANT, Place.LIVE)) {
            Sql.update(tenants, """
                    insert into placement (regency, number, cell, placed_at, placed_by, placed_by_name, reason)
                    values (?, 0, ?, now(), 'op-1', 'Operator', 'Mesin sendiri')""", House.KUKAR, cell);
        }
    }

    private static List<String> tenants(Server cell, Part part) throws SQLException {
        try (var connection = cell.admin(part.title())) {
            return Sql.texts(connection, "select distinct tenant_id::text from audit_entry");
        }
    }

    /// A second server, with the databases that a cell has, migrated and empty.
    private Server cell() throws Exception {
        var superuser = TestPostgres.another();
        var secrets = folder.resolve("secrets");
        Files.write(secrets, List.of("postgres=" + superuser.getPassword(), "cooperative_owner=owner",
                "mentoring_owner=owner"));
        var cell = new Server(superuser.getServerNames()[0], superuser.getPortNumbers()[0], superuser.getUser(),
                new Secrets(secrets));
        for (var part : List.of(Part.COOPERATIVE, Part.MENTORING)) {
            ServiceDatabase.create(superuser, part.title(), "owner", "app");
            Migrations.apply(cell, part, Place.LIVE);
        }
        try (var connection = cell.admin("postgres")) {
            Sql.run(connection,
                    "grant set on parameter session_replication_role to cooperative_owner, mentoring_owner");
        }
        return cell;
    }
}
