package id.lumbung.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Rows;
import id.lumbung.admin.database.Sql;
import id.lumbung.admin.regency.Everyone;
import id.lumbung.admin.regency.Export;
import id.lumbung.admin.regency.PutBack;
import id.lumbung.admin.regency.PutBack.Patience;
import id.lumbung.testing.postgres.TestPostgres;
import id.lumbung.testing.schema.Spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A regency is taken away and comes back, on a real PostgreSQL with the schema of this release.
class RegencyArchiveTest {

    private static final House HOUSE = House.shared();
    private static final Instant THEN = Instant.parse("2025-07-21T18:00:00Z");

    private final List<String> said = new CopyOnWriteArrayList<>();
    @TempDir
    private Path folder;
    private Path archive;

    @BeforeEach
    void export() {
        archive = HOUSE.archive();
    }

    /// Whatever a test did to the regency, the next one finds it as it was.
    @AfterEach
    void asItWas() throws Exception {
        if (HOUSE.isTouched()) {
            HOUSE.resume(House.KUKAR);
            HOUSE.suspend(House.KUKAR);
            var back = putBack(archive, folder.resolve("after.zip"));
            assertThat(back.status()).as(back.said()).isZero();
            HOUSE.resume(House.KUKAR);
            HOUSE.forgetArchive(); // the audit has become longer
        }
    }

    @Test
    void whatIsRestoredIsWhatWasExported() {
        assertThat(HOUSE.asked("verify", archive.toString()).status()).isZero();
        var restored = HOUSE.asked("restore", "--from=" + archive, "--into=karantina");
        assertThat(restored.said()).contains("the books prove themselves");
        assertThat(restored.status()).as(restored.said()).isZero();
        var compared = HOUSE.asked("compare", "--from=" + archive, "--with=karantina");
        assertThat(compared.said()).contains("tables are the same");
        assertThat(compared.status()).isZero();
        assertThat(HOUSE.asked("restore", "--from=" + archive, "--into=karantina").said()).contains("is there already");

        // What was restored can be taken away again, and is the same once more.
        var again = folder.resolve("again.zip");
        assertThat(HOUSE.asked("export", "--regency=kukar", "--of=karantina", "--to=" + again).status()).isZero();
        assertThat(HOUSE.asked("compare", "--from=" + again, "--with=live").status()).isZero();

        assertThat(HOUSE.asked("upgrade", "karantina").said()).contains("karantina_cooperative is of version ");
        assertThat(HOUSE.asked("forget", "karantina").status()).isZero();
        assertThat(HOUSE.asked("compare", "--from=" + archive, "--with=karantina").said())
                .contains("There is no database karantina_tenant");
    }

    /// The list of tables is read from the catalogue; another reading of the same schema has to come to the same.
    @Test
    void everyTableOfARegencyIsInTheArchive() throws SQLException, IOException {
        try (var read = Archive.open(archive)) {
            for (var part : Part.values()) {
                if (part != Part.TENANT) { // which is not spread
                    assertThat(tables(read, part)).containsExactlyInAnyOrderElementsOf(
                            Spread.of(TestPostgres.superuser(part.title())).entrySet().stream()
                                    .filter(table -> table.getValue().equals("by tenant_id")).map(Map.Entry::getKey)
                                    .toList());
                }
            }
            assertThat(tables(read, Part.TENANT)).contains("account", "account_card", "audit_entry", "setting",
                    "support_visit");
            assertThat(read.manifest().databases()).flatExtracting(Manifest.Database::tables)
                    .allMatch(table -> table.columns().getFirst().name().equals("tenant_id"));
        }
    }

    @Test
    void aTableThatTheNextMigrationBringsIsInTheArchive() throws Exception {
        HOUSE.tamper("mentoring", """
                create table harvest (tenant_id integer not null, id bigint not null, primary key (tenant_id, id));
                alter table harvest owner to mentoring_owner; insert into harvest values (6402, 1), (6403, 2)""");
        try {
            var unguarded = HOUSE.asked("export", "--regency=kukar", "--to=" + folder.resolve("unguarded.zip"));
            assertThat(unguarded.said()).contains("Row security does not bind mentoring_owner", "harvest");
            assertThat(unguarded.status()).isEqualTo(3);
            HOUSE.tamper("mentoring", "call rows_of_tenants('harvest')");
            var more = folder.resolve("more.zip");
            assertThat(HOUSE.asked("export", "--regency=kukar", "--to=" + more).status()).isZero();
            assertThat(Forgery.read(more, "mentoring/harvest.copy")).isEqualTo("6402\t1\n");
            var other = HOUSE.asked("compare", "--from=" + archive, "--with=live");
            assertThat(other.said()).contains("mentoring.harvest: is not in the archive");
        } finally {
            HOUSE.tamper("mentoring", "drop table harvest");
        }
    }

    @Test
    void comparingTellsExactlyWhatBecameOfTheRowsAndNothingThatIsInThem() throws Exception {
        spoil();
        var compared = HOUSE.asked("compare", "--from=" + archive, "--with=live");
        assertThat(compared.status()).isEqualTo(1);
        assertThat(compared.said()).contains("tenant.account_card: 0 missing, 0 more, 20 changed, 0 same",
                "cooperative.entry_line: 2 missing, 0 more, 1 changed, 97 same",
                "mentoring.mentor: 0 missing, 1 more, 0 changed, 3 same", "3 of ");
        assertThat(compared.said()).containsPattern("changed cooperative_id=[0-9a-f-]{36} sequence=3 line_no=1")
                .doesNotContain("Sari", "Orang", "999", "dirusak");
    }

    @Test
    void whatWasSpoiledIsPutBackAndNobodyElseIsTouched() throws Exception {
        var others = HOUSE.fingerprint(House.BERAU);
        spoil();
        HOUSE.suspend(House.KUKAR);
        var back = putBack(archive, folder.resolve("present.zip"));
        assertThat(back.status()).as(back.said()).isZero();
        assertThat(HOUSE.fingerprint(House.BERAU)).isEqualTo(others);

        // Only what tells of it is new.
        var compared = HOUSE.asked("compare", "--from=" + archive, "--with=live").said();
        assertThat(compared).contains("tenant.audit_entry: 0 missing, 1 more, 0 changed",
                "cooperative.audit_entry: 0 missing, 1 more, 0 changed",
                "mentoring.audit_entry: 0 missing, 1 more, 0 changed", "3 of ");
        assertThat(HOUSE.asked("export", "--regency=kukar", "--to=" + folder.resolve("told.zip")).status()).isZero();
        assertThat(Forgery.read(folder.resolve("told.zip"), "cooperative/audit_entry.copy"))
                .contains(
                        "lumbung-admin\tOperator Lumbung\tregency.put-back\tregency\t6402\tBaris rusak oleh tangan (");

        // Asked again nothing is done and nothing is told twice.
        var again = putBack(archive, folder.resolve("present-again.zip"));
        assertThat(again.said()).contains("cooperative is already what the archive says");
        assertThat(HOUSE.asked("compare", "--from=" + archive, "--with=live").said()).isEqualTo(compared);
        assertThat(folder.resolve("present-again.zip")).doesNotExist();

        // What gave way is not lost either.
        assertThat(HOUSE.asked("verify", folder.resolve("present.zip").toString()).status()).isZero();
        assertThat(Forgery.read(folder.resolve("present.zip"), "tenant/account_card.copy")).contains("dirusak");
    }

    @Test
    void theAuditForgetsNothingAndAKeyStaysWrappedByTheNewestOne() throws Exception {
        HOUSE.tamper("cooperative", """
                insert into tenant_key_wrapped_again values (6402, 'SEAL', '0123456789abcdef', '\\x02', now())""");
        HOUSE.tamper("tenant",
                """
                        insert into audit_entry values (6402, gen_random_uuid(), now(), 'x', 'Dinas', 'account.closed', 'account', 'y', 'Kemudian');
                        delete from audit_entry where tenant_id = 6402 and act = 'account.opened'""");
        HOUSE.suspend(House.KUKAR);
        assertThat(putBack(archive, folder.resolve("present.zip")).status()).isZero();
        var now = folder.resolve("now.zip");
        HOUSE.asked("export", "--regency=kukar", "--to=" + now);
        assertThat(Forgery.read(now, "tenant/audit_entry.copy")).contains("Kemudian", "account.opened");
        assertThat(Forgery.read(now, "cooperative/tenant_key_wrapped_again.copy")).contains("0123456789abcdef");
    }

    /// Leave to look, links, accounts: what somebody was refused since is not given back; what goes takes along what is said of it.
    @Test
    void whatWasTakenBackSinceStaysTakenBack() throws Exception {
        HOUSE.tamper("tenant",
                """
                        insert into support_withdrawal select tenant_id, id, now(), 'subjek-1', 'Dinas', 'Sudah cukup' from support_grant
                         where tenant_id = 6402;
                        insert into support_visit select tenant_id, gen_random_uuid(), id, now(), 'GET', '/kukar/laporan' from support_grant
                         where tenant_id = 6402;
                        insert into account (tenant_id, id, name, phone, role, created_at, created_by)
                        values (6402, gen_random_uuid(), 'Orang baru', '628129990001', 'pengurus', now(), 'Dinas');
                        insert into account_closure (tenant_id, id, account, closed_at, closed_by, reason)
                        select 6402, gen_random_uuid(), id, now(), 'Dinas', 'Berhenti' from account
                         where tenant_id = 6402 and name in ('Orang ke-1', 'Orang baru')""");
        HOUSE.tamper("cooperative", """
                insert into receipt_share (tenant_id, id, receipt_id, shared_by, shared_at, expires_at)
                select tenant_id, gen_random_uuid(), receipt_id, 'bendahara', shared_at, expires_at from receipt_share
                 where tenant_id = 6402;
                insert into receipt_share_revocation (tenant_id, share_id, revoked_by)
                select tenant_id, id, 'bendahara' from receipt_share where tenant_id = 6402""");
        HOUSE.suspend(House.KUKAR);
        var back = putBack(archive, folder.resolve("present.zip"));
        assertThat(back.status()).as(back.said()).isZero();
        var now = folder.resolve("now.zip");
        HOUSE.asked("export", "--regency=kukar", "--to=" + now);
        assertThat(Forgery.read(now, "tenant/support_withdrawal.copy")).contains("Sudah cukup");
        assertThat(Forgery.read(now, "tenant/support_visit.copy")).contains("/kukar/laporan");
        assertThat(Forgery.read(now, "tenant/account.copy")).doesNotContain("Orang baru");
        assertThat(Forgery.read(now, "tenant/account_closure.copy").lines()).hasSize(1);
        assertThat(Forgery.read(now, "cooperative/receipt_share.copy"))
                .isEqualTo(Forgery.read(archive, "cooperative/receipt_share.copy"));
        assertThat(Forgery.read(now, "cooperative/receipt_share_revocation.copy").lines()).hasSize(2);
    }

    @Test
    void whoIsStillWritingIsWaitedFor() throws Exception {
        spoil();
        HOUSE.suspendJustNow(House.KUKAR);
        try (var late = writing()) {
            putBack(new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1)), line -> {
                if (line.contains("until those have ended who are writing")) {
                    late.commit();
                }
            });
        }
        assertThat(said.getFirst()).contains("until every service knows that the regency is suspended");
        assertThat(said).anyMatch(line -> line.contains("until those have ended who are writing"))
                .contains("mentoring is put back.");
        assertThat(HOUSE.asked("compare", "--from=" + archive, "--with=live").said())
                .doesNotContain("mentoring.mentor:");
        assertThat(Forgery.read(folder.resolve("present.zip"), "mentoring/mentor.copy")).contains("Terlambat");
    }

    @Test
    void whoNeverStopsWritingIsNotWaitedForForEver() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        var before = HOUSE.fingerprint(House.KUKAR);
        try (var late = writing()) {
            assertThatThrownBy(() -> putBack(new Patience(Duration.ZERO, Duration.ofSeconds(1)), line -> {}))
                    .isInstanceOf(Refused.class).hasMessageContaining("Somebody has been writing on the server of");
            late.rollback();
        }
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
    }

    /// Past the doors, by hand: what was looked at is not what is there any more.
    @Test
    void whoWritesAllTheSameMakesItFail() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        var then = new ArrayList<String>();
        assertThatThrownBy(() -> putBack(Patience.USUAL, line -> {
            if (line.startsWith("What is here now is kept")) {
                HOUSE.tamper("mentoring", "update mentor set recorded_by_name = 'Menyelinap' where kind = 'PMO'");
                then.add(HOUSE.fingerprint(House.KUKAR));
            }
        })).isInstanceOfSatisfying(SQLException.class, broken -> assertThat(broken.getSQLState()).isEqualTo("40001"));
        assertThat(then).containsExactly(HOUSE.fingerprint(House.KUKAR));
    }

    @Test
    void whatIsOpenedOrPlacedWhileOthersAreWaitedForIsNotPutBack() throws Exception {
        spoil();
        var before = HOUSE.fingerprint(House.KUKAR);
        refusedWhen(() -> HOUSE.resume(House.KUKAR), "kukar is open");
        refusedWhen(() -> {
            HOUSE.resume(House.KUKAR);
            HOUSE.suspend(House.KUKAR);
        }, "was opened and suspended again meanwhile");
        try {
            refusedWhen(() -> HOUSE.tamper("tenant",
                    "insert into placement values (6402, 1, 'timur', now(), 'x', 'Operator', 'Besar')"),
                    "was placed in cell timur meanwhile");
        } finally {
            HOUSE.tamper("tenant", "delete from placement");
        }
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
        assertThat(folder.resolve("present.zip")).doesNotExist();
    }

    /// The lock went with the connection: somebody may have opened the doors since.
    @Test
    void whoHasLostHoldOfTheSuspensionChangesNothing() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        var before = HOUSE.fingerprint(House.KUKAR);
        assertThatThrownBy(() -> putBack(Patience.USUAL, line -> {
            if (line.startsWith("mentoring has proved itself")) {
                HOUSE.tamper("postgres",
                        """
                                select pg_terminate_backend(pid) from pg_stat_activity
                                 where application_name = 'lumbung-admin' and datname = 'tenant' and query like '%placement%'""");
            }
        })).isInstanceOf(SQLException.class);
        assertThat(said).contains("mentoring has proved itself and waits for the others.")
                .noneMatch(line -> line.endsWith("is put back."));
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
    }

    @Test
    void anOpenRegencyIsNotPutBack() throws Exception {
        spoil();
        var before = HOUSE.fingerprint(House.KUKAR);
        var refused = putBack(archive, folder.resolve("present.zip"));
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.said()).contains("kukar is open", "Suspend it first");
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
        assertThat(folder.resolve("present.zip")).doesNotExist();
    }

    @Test
    void anArchiveOfAnotherRegencyIsNotPutBackHere() {
        var refused = HOUSE.asked("put-back", "--from=" + archive, "--regency=berau", "--by=Operator", "--reason=Salah",
                "--present=" + folder.resolve("present.zip"));
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.said()).contains("The archive is of kukar (64.02), not of berau (64.03).");
    }

    /// The third database cannot take its rows: then the first two do not either.
    @Test
    void allThreeDatabasesAreReadyBeforeTheFirstIsPutBack() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        var before = HOUSE.fingerprint(House.KUKAR);
        HOUSE.tamper("mentoring", "revoke delete on mentor from mentoring_owner");
        try {
            var failed = putBack(archive, folder.resolve("present.zip"));
            assertThat(failed.said()).contains("cooperative has proved itself and waits for the others.");
            assertThat(failed.status()).isEqualTo(4);
        } finally {
            HOUSE.tamper("mentoring", "grant delete on mentor to mentoring_owner");
        }
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
    }

    /// As if the program had died when two databases had their rows back and the third had not.
    @Test
    void whatDiedBetweenTwoDatabasesGoesOn() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        var present = folder.resolve("present.zip");
        assertThat(putBack(archive, present).status()).isZero();
        HOUSE.tamper("mentoring", "insert into mentor values (6402, gen_random_uuid(), 'PMO', 'Sari', 'Sari', now())");
        var again = putBack(archive, present);
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(again.said()).contains("has what was here when this was begun",
                "cooperative is already what the archive says", "mentoring is put back.");
        assertThat(Forgery.read(present, "tenant/account_card.copy")).contains("dirusak");
    }

    @Test
    void aRowOfAnotherRegencyIsRefusedHoweverCarefullyItWasPutIn() throws Exception {
        var others = HOUSE.fingerprint(House.BERAU);
        var forged = Forgery.careful(archive, "cooperative", "tenant_key", rows -> rows.replace("6402\tSEAL",
                "6403\tSEAL"));
        assertThat(HOUSE.asked("verify", forged.toString()).status()).isZero();
        refusedEverywhere(forged, "rows of another regency than 6402");
        assertThat(HOUSE.fingerprint(House.BERAU)).isEqualTo(others);
    }

    @Test
    void anAmountThatWasChangedBreaksTheProofOfTheBooks() throws Exception {
        HOUSE.suspend(House.KUKAR);
        var back = putBack(forgedLine(rows -> rows.replaceFirst("\t1000\t0\t", "\t1001\t0\t")),
                folder.resolve("present.zip"));
        assertThat(back.said()).contains("entries whose hash is not that of their content");
        assertThat(back.status()).isEqualTo(3);
    }

    @Test
    void aRowThatOthersReferToCannotBeMissing() throws Exception {
        HOUSE.suspend(House.KUKAR);
        var back = putBack(Forgery.careful(archive, "mentoring", "mentor", rows -> ""), folder.resolve("present.zip"));
        assertThat(back.said()).contains("refer to nothing in mentor", "All three databases stay as they were");
        assertThat(back.status()).isEqualTo(3);
    }

    @Test
    void anotherSealIsRefused() throws Exception {
        try (var read = Archive.open(archive)) {
            assertThat(HOUSE.asked("verify", archive.toString(), "--seal=" + read.seal()).status()).isZero();
        }
        assertThat(HOUSE.asked("verify", archive.toString(), "--seal=" + "0".repeat(64)).status()).isEqualTo(3);
    }

    @Test
    void anArchiveOfAnotherSchemaIsRefusedInWords() throws Exception {
        var older = Forgery.careless(archive, Manifest.NAME,
                text -> text.replace("\"ledger  subject movement\"", "\"ledger  subjects\""));
        var restored = HOUSE.asked("restore", "--from=" + older, "--into=karantina_lama");
        assertThat(restored.status()).isEqualTo(3);
        assertThat(restored.said()).contains("another version of the schema of cooperative",
                "V300 ledger  subjects is in the archive's schema and not in this program",
                "V300 ledger  subject movement is in this program");
        HOUSE.suspend(House.KUKAR);
        assertThat(putBack(older, folder.resolve("present.zip")).said()).contains("another version of the schema");
    }

    /// A constraint of later (`not valid`) does not judge rows of before; neither does restoring them.
    @Test
    void whatWasAcceptedBeforeARuleComesBack() throws Exception {
        HOUSE.tamper("cooperative", """
                alter table account drop constraint account_drawer_covered;
                update account set overdraft = 'BEBAS' where code = '1-1101' and tenant_id = 6402;
                alter table account add constraint account_drawer_covered
                    check (line is distinct from 'L01' or overdraft = 'TOLAK') not valid""");
        var before = folder.resolve("before.zip");
        assertThat(HOUSE.asked("export", "--regency=kukar", "--to=" + before).status()).isZero();
        var restored = HOUSE.asked("restore", "--from=" + before, "--into=karantina_lama");
        assertThat(restored.status()).as(restored.said()).isZero();
        HOUSE.asked("forget", "karantina_lama");

        // Among the rows of all it is refused in words, and nothing has changed.
        HOUSE.tamper("cooperative",
                "update account set overdraft = 'TOLAK' where code = '1-1101' and tenant_id = 6402");
        HOUSE.suspend(House.KUKAR);
        var present = HOUSE.fingerprint(House.KUKAR);
        var back = putBack(before, folder.resolve("present.zip"));
        assertThat(back.said()).contains("2 rows of table account",
                "older than the rule account_drawer_covered, which they break");
        assertThat(back.status()).isEqualTo(3);
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(present);
    }

    @Test
    void whoMayNotSilenceTriggersIsToldWhoMayAllowIt() {
        assertThat(HOUSE.asked("allow", "--no-longer").status()).isZero();
        try {
            var refused = HOUSE.asked("restore", "--from=" + archive, "--into=karantina_tanpa");
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.said()).contains("grant set on parameter session_replication_role to tenant_owner");
        } finally {
            assertThat(HOUSE.asked("allow").status()).isZero();
        }
        assertThat(HOUSE.asked("compare", "--from=" + archive, "--with=karantina_tanpa").said())
                .contains("There is no database"); // what was begun is gone
    }

    @Test
    void whoIsNotBoundByRowSecurityIsRefused() throws Exception {
        HOUSE.tamper("cooperative", "alter role cooperative_owner bypassrls");
        try {
            var refused = HOUSE.asked("export", "--regency=kukar", "--to=" + folder.resolve("mighty.zip"));
            assertThat(refused.said()).contains("Row security does not bind cooperative_owner");
            assertThat(refused.status()).isEqualTo(3);
        } finally {
            HOUSE.tamper("cooperative", "alter role cooperative_owner nobypassrls");
        }
        assertThat(folder.resolve("mighty.zip")).doesNotExist();
        assertThat(folder.resolve("mighty.zip.part")).doesNotExist();
    }

    @Test
    void whoMayNotReadEveryTableIsRefused() throws Exception {
        HOUSE.tamper("cooperative", "revoke select on entry_line from cooperative_owner");
        try {
            var refused = HOUSE.asked("export", "--regency=kukar", "--to=" + folder.resolve("blind.zip"));
            assertThat(refused.said()).contains("may not read table entry_line of database cooperative");
            assertThat(refused.status()).isEqualTo(3);
        } finally {
            HOUSE.tamper("cooperative", "grant select on entry_line to cooperative_owner");
        }
        assertThat(folder.resolve("blind.zip.part")).doesNotExist();
    }

    @Test
    void photosComeAlongAndComeBack() throws Exception {
        var attachments = Files.createDirectory(folder.resolve("attachments"));
        var photo = attachments.resolve(photos().getFirst());
        Files.createDirectories(photo.getParent());
        Files.writeString(photo, "tersegel");
        var file = folder.resolve("photos.zip");
        var exported = HOUSE.asked("export", "--regency=kukar", "--to=" + file, "--attachments=" + attachments);
        assertThat(exported.said()).contains("1 photos are listed and not in the archive");
        Files.delete(photo);
        HOUSE.suspend(House.KUKAR);
        var back = putBack(file, folder.resolve("present.zip"), "--attachments=" + attachments);
        assertThat(back.said()).contains("1 photos that were missing are there again");
        assertThat(photo).hasContent("tersegel");
    }

    /// Who undoes a put-back wants the photos of what gave way, too.
    @Test
    void whoKeepsWhatIsHereIsToldWhichPhotosAreNotInIt() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        assertThat(putBack(archive, folder.resolve("present.zip")).said()).contains(
                "2 photos are listed and not in it", "LUMBUNG_ATTACHMENTS_CLEARING=-");
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsDone() throws Exception {
        spoil();
        HOUSE.suspend(House.KUKAR);
        var before = HOUSE.fingerprint(House.KUKAR);
        var nowhere = putBack(archive, folder.resolve("present.zip"), "--attachments=" + folder.resolve("tiada"));
        assertThat(nowhere.said()).contains("of attachments, or it may not be written");
        assertThat(nowhere.status()).isEqualTo(3);
        assertThat(folder.resolve("present.zip")).doesNotExist();
        assertThat(putBack(archive, folder.resolve("tiada/present.zip")).said()).contains("for --present");
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
    }

    @Test
    void everyRegencyHasItsArchivesAndTheOldestGo() throws Exception {
        var metrics = folder.resolve("lumbung.prom");
        var night = Files.createDirectory(folder.resolve("night"));
        Files.writeString(night.resolve("kukar-20250101T000000Z.zip"), "old");
        Files.writeString(night.resolve("kukar-hulu-20250101T000000Z.zip"), "another's");
        var all = HOUSE.asked("export", "--all", "--to=" + night, "--keep=1", "--metrics=" + metrics);
        assertThat(all.status()).as(all.said()).isZero();
        assertThat(all.said()).contains("2 regencies exported, 0 failed");
        try (var files = Files.list(night)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("-\\d.*", "")))
                    .containsExactlyInAnyOrder("berau", "kukar", "kukar-hulu");
        }
        assertThat(metrics).content().contains("lumbung_admin_export_regencies{outcome=\"exported\"} 2");
    }

    /// Whoever tries three times in one night does not lose the three nights before.
    @Test
    void ofEachDayTheLastArchiveIsKept() throws Exception {
        var night = Files.createDirectory(folder.resolve("night"));
        for (var old : List.of("20250717T173000Z", "20250718T173000Z", "20250719T173000Z", "20250720T173000Z",
                "20250720T175000Z", "20250721T120000Z")) {
            Files.writeString(night.resolve("kukar-" + old + ".zip"), "old");
        }
        assertThat(nightly(night, null, 3).failed()).isZero();
        assertThat(names(night, "kukar-")).containsExactly("kukar-20250719T173000Z.zip", "kukar-20250720T175000Z.zip",
                "kukar-20250721T180000Z.zip");
    }

    @Test
    void whoseNewestArchiveIsTheOldestComesFirst() throws Exception {
        var night = Files.createDirectory(folder.resolve("night"));
        Files.writeString(night.resolve("berau-20250720T180000Z.zip"), "old");
        Files.writeString(night.resolve("kukar-20250719T180000Z.zip"), "older");
        nightly(night, null, 7);
        assertThat(said).satisfiesExactly(first -> assertThat(first).startsWith("kukar "),
                second -> assertThat(second).startsWith("berau "));
    }

    @Test
    void whatAKilledExportHadBegunGoesAfterADay() throws Exception {
        var night = Files.createDirectory(folder.resolve("night"));
        var killed = Files.writeString(night.resolve("kukar-20250719T180000Z.zip.part"), "half");
        var others = Files.writeString(night.resolve("Kukar lama.zip.part"), "somebody's own");
        var running = Files.writeString(night.resolve("kukar-20250721T170000Z.zip.part"), "being written");
        for (var old : List.of(killed, others)) {
            Files.setLastModifiedTime(old, FileTime.from(THEN.minusSeconds(90_000)));
        }
        Files.setLastModifiedTime(running, FileTime.from(THEN.minusSeconds(3_600)));
        assertThat(nightly(night, null, 7).failed()).isZero();
        assertThat(killed).doesNotExist();
        assertThat(others).exists();
        assertThat(running).exists();
        assertThat(said.getFirst()).contains("kukar-20250719T180000Z.zip.part was left by an export that was killed");
    }

    @Test
    void aRegencyWhosePhotosAreMissingCountsAsFailedAndKeepsItsOldArchives() throws Exception {
        var night = Files.createDirectory(folder.resolve("night"));
        Files.writeString(night.resolve("kukar-20250720T180000Z.zip"), "old, and with all its photos");
        var attachments = Files.createDirectory(folder.resolve("attachments"));
        var metrics = folder.resolve("lumbung.prom");
        var all = HOUSE.asked("export", "--all", "--to=" + night, "--keep=1", "--attachments=" + attachments,
                "--metrics=" + metrics);
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.said()).contains("FAILED: 2 photos are not in the folder; older archives stay",
                "0 regencies exported, 2 failed");
        assertThat(names(night, "kukar-")).hasSize(2);
        assertThat(metrics).content().contains("lumbung_admin_export_regencies{outcome=\"failed\"} 2",
                "lumbung_admin_export_photos_missing 4");
    }

    /// Not even one that takes all the memory.
    @Test
    void anErrorOfOneRegencyDoesNotKeepTheOthersFromBeingExported() throws Exception {
        var night = Files.createDirectory(folder.resolve("night"));
        var summary = new Everyone(HOUSE.server(), new Export(HOUSE.server(), Place.LIVE, null), night, 7,
                Clock.fixed(THEN, ZoneOffset.UTC), line -> {
                    said.add(line);
                    if (line.startsWith("berau") && !line.contains("FAILED")) {
                        throw new OutOfMemoryError("of the test");
                    }
                }).write();
        assertThat(summary.exported()).isEqualTo(1);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.startsWith("berau") && line.contains("OutOfMemoryError"));
        assertThat(names(night, "kukar-")).hasSize(1);
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromBeingExported() throws Exception {
        var night = Files.createDirectory(folder.resolve("night"));
        Files.writeString(night.resolve("berau-20250721T180000Z.zip"), "in the way");
        var summary = nightly(night, null, 7);
        assertThat(summary.exported()).isEqualTo(1);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.startsWith("berau") && line.contains("FAILED"));
        assertThat(night.resolve("kukar-20250721T180000Z.zip")).exists();
    }

    @Test
    void aRegencyOfACellIsLookedForThere() throws Exception {
        HOUSE.tamper("tenant", "insert into placement values (6403, 1, 'timur', now(), 'x', 'Operator', 'Besar')");
        try {
            var refused = HOUSE.asked("export", "--regency=berau", "--to=" + folder.resolve("berau.zip"));
            assertThat(refused.said()).contains("stands in cell timur", "--cell=timur=HOST:PORT");
            assertThat(refused.status()).isEqualTo(3);
            var nowhere = HOUSE.asked("export", "--regency=berau", "--to=" + folder.resolve("berau.zip"),
                    "--cell=timur=127.0.0.1:1");
            assertThat(nowhere.said()).contains("cannot connect to database cooperative on 127.0.0.1:1");
            assertThat(HOUSE.asked("export", "--regency=berau", "--to=" + folder.resolve("berau.zip"),
                    "--cell=timur=" + HOUSE.server().host() + ":" + HOUSE.server().port()).said())
                    .contains("--cell=timur=… names the main server");
        } finally {
            HOUSE.tamper("tenant", "delete from placement");
        }
    }

    @Test
    void whatIsNoQuarantineStays() throws Exception {
        try (var connection = TestPostgres.superuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database asing_tenant");
            try {
                var refused = HOUSE.asked("forget", "asing");
                assertThat(refused.said()).contains("was not made by lumbung-admin restore and stays");
                assertThat(refused.status()).isEqualTo(3);
            } finally {
                statement.execute("drop database asing_tenant");
            }
        }
        assertThat(HOUSE.asked("forget", "live").status()).isEqualTo(3);
        assertThat(HOUSE.asked("upgrade", "live").status()).isEqualTo(3);
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(HOUSE.asked("export", "--regency=kukar").status()).isEqualTo(2);
        assertThat(HOUSE.asked("export", "--regency=kukar", "--all", "--to=x").status()).isEqualTo(2);
        assertThat(HOUSE.asked("export", "--regency=tiada", "--to=" + folder.resolve("x.zip")).said())
                .contains("There is no regency tiada");
        assertThat(HOUSE.asked("--help").said()).contains("Exit status");
    }

    private Path forgedLine(UnaryOperator<String> change) throws IOException {
        return Forgery.careful(archive, "cooperative", "entry_line", change);
    }

    private void refusedEverywhere(Path forged, String because) throws SQLException {
        var before = HOUSE.fingerprint(House.KUKAR);
        var restored = HOUSE.asked("restore", "--from=" + forged, "--into=karantina_palsu");
        assertThat(restored.said()).contains(because);
        assertThat(restored.status()).isEqualTo(3);
        HOUSE.suspend(House.KUKAR);
        var back = putBack(forged, folder.resolve("present.zip"));
        assertThat(back.said()).contains(because);
        assertThat(back.status()).isEqualTo(3);
        assertThat(HOUSE.fingerprint(House.KUKAR)).isEqualTo(before);
    }

    private House.Answer putBack(Path from, Path present, String... more) {
        var words = new ArrayList<>(List.of("put-back", "--from=" + from, "--regency=kukar", "--by=Operator Lumbung",
                "--reason=Baris rusak oleh tangan", "--present=" + present));
        words.addAll(List.of(more));
        return HOUSE.asked(words.toArray(String[]::new));
    }

    /// What happens when something is said.
    @FunctionalInterface
    private interface Meanwhile {
        void happens(String line) throws Exception;
    }

    /// Something that happens once.
    @FunctionalInterface
    private interface Event {
        void happens() throws Exception;
    }

    private void putBack(Patience patience, Meanwhile meanwhile) throws Exception {
        try (var read = Archive.open(archive)) {
            new PutBack(HOUSE.server(), null, patience, line -> {
                said.add(line);
                try {
                    meanwhile.happens(line);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).carryOut(new PutBack.Order("kukar", "Operator Lumbung", "Baris rusak", folder.resolve("present.zip")),
                    read);
        }
    }

    private void refusedWhen(Event event, String because) throws Exception {
        HOUSE.resume(House.KUKAR);
        HOUSE.suspendJustNow(House.KUKAR);
        assertThatThrownBy(() -> putBack(new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1)), line -> {
            if (line.startsWith("Waiting")) {
                event.happens();
            }
        })).isInstanceOf(Refused.class).hasMessageContaining(because);
    }

    /// Who came in before the doors were shut, and has not ended yet.
    private static Connection writing() throws SQLException {
        var late = HOUSE.server().owner(Part.MENTORING, Place.LIVE);
        late.setAutoCommit(false);
        Rows.bind(late, House.KUKAR);
        Sql.update(late, """
                insert into mentor (id, kind, recorded_by, recorded_by_name)
                values (gen_random_uuid(), 'PMO', 'dinas', 'Terlambat')""");
        return late;
    }

    /// Every regency, at the same evening.
    private Everyone.Summary nightly(Path night, Path attachments, int keep) throws SQLException, IOException {
        return new Everyone(HOUSE.server(), new Export(HOUSE.server(), Place.LIVE, attachments), night, keep,
                Clock.fixed(THEN, ZoneOffset.UTC), said::add).write();
    }

    private static List<String> names(Path night, String of) throws IOException {
        try (var files = Files.list(night)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(of)).sorted()
                    .toList();
        }
    }

    private List<String> photos() throws IOException {
        var photos = new ArrayList<String>();
        try (var read = Archive.open(archive)) {
            read.eachPhoto(photo -> photos.add(photo.path()));
        }
        return photos;
    }

    /// Cards changed, an entry without its lines, an amount changed, a mentor more.
    private static void spoil() throws SQLException {
        HOUSE.tamper("tenant", "update account_card set reason = 'dirusak' where tenant_id = 6402");
        HOUSE.tamper("cooperative", """
                delete from entry_line where tenant_id = 6402 and sequence = 2
                    and cooperative_id = (select max(cooperative_id::text)::uuid from book where tenant_id = 6402);
                update entry_line set debit = 999 where tenant_id = 6402 and sequence = 3 and line_no = 1
                    and cooperative_id = (select max(cooperative_id::text)::uuid from book where tenant_id = 6402)""");
        HOUSE.tamper("mentoring", "insert into mentor values (6402, gen_random_uuid(), 'PMO', 'Sari', 'Sari', now())");
    }

    private static List<String> tables(Archive archive, Part part) {
        return archive.manifest().database(part.title()).orElseThrow().tables().stream().map(Manifest.Table::name)
                .toList();
    }
}
