package id.lumbung.cooperative.ledger;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.testing.postgres.TestPostgres;

import static id.lumbung.cooperative.ledger.RawSql.PERMISSION_DENIED;
import static id.lumbung.cooperative.ledger.RawSql.posting;
import static org.assertj.core.api.Assertions.assertThat;

/// What somebody can do who has taken over the service's own database login.
class LedgerAttackTest {

    private static final String DATABASE = TestBooks.DATABASE;
    private static final String[] GOOD = {"1-1101 D 5000", "3-1201 K 5000"};

    private final TestBooks books = TestBooks.shared();
    private final RawSql attacker = new RawSql(TestPostgres.as(DATABASE, DATABASE + "_app", "app"), 6402);
    private final RawSql unbound = new RawSql(attacker.source(), null);
    private final RawSql neighbour = new RawSql(attacker.source(), 6401);
    private final RawSql owner = new RawSql(TestPostgres.as(DATABASE, DATABASE + "_owner", "owner"), 6402);
    private UUID cooperative;
    private PostedEntry standing;

    @BeforeEach
    void aCooperativeWithOneEntry() {
        var journal = Journal.of("""
                2025-07-01 Hibah uang
                  Kas Tunai  100.000
                  Hibah     -100.000
                """);
        cooperative = journal.cooperative();
        standing = journal.last();
    }

    @Test
    void theAttackerIsAnOrdinaryRoleThatOwnsNothing() {
        assertThat(attacker.query("select session_user::text")).containsExactly(DATABASE + "_app");
        assertThat(attacker.query("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication "
                + "from pg_roles where rolname = session_user")).containsExactly("f");
        assertThat(attacker.query("select c.relname from pg_class c join pg_roles r on r.oid = c.relowner "
                + "where r.rolname = session_user")).isEmpty();
        assertThat(attacker.query("select pg_has_role(session_user, '" + DATABASE + "_owner', 'member')"))
                .containsExactly("f");
    }

    @Test
    void withNoTenantBoundEveryTableIsEmptyAndTakesNothing() {
        for (var table : tenantTables()) {
            assertThat(unbound.query("select count(*) from " + table)).as(table).containsExactly("0");
        }
        assertThat(unbound.query("select count(*) from journal")).containsExactly("0");
        assertThat(unbound.refused(posting(cooperative, "2025-07-02", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_books_open");
        assertThat(unbound.refused(account(6402, cooperative, "1-1118")).state()).isEqualTo(PERMISSION_DENIED);
        assertThat(unbound.refused(book(6402, UUID.randomUUID())).state()).isEqualTo(PERMISSION_DENIED);
        assertThat(unbound.refused(closing(6402, cooperative)).constraint()).isEqualTo("entry_books_open");
    }

    @Test
    void anotherRegencySeesNothing() {
        for (var table : tenantTables()) {
            assertThat(neighbour.query("select count(*) from " + table + " where tenant_id = 6402")).as(table)
                    .containsExactly("0");
        }
        assertThat(neighbour.query("select count(*) from journal where id = '" + standing.id() + "'"))
                .containsExactly("0");
        assertThat(neighbour.query("select balance_at('" + cooperative + "', '1-1101', '2025-12-31')"))
                .containsExactly("0");
        assertThat(neighbour.query("select lock_book('" + cooperative + "')")).containsExactly("f");
    }

    @Test
    void anotherRegencyReachesNothing() {
        assertThat(neighbour.refused(posting(cooperative, "2025-07-02", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_books_open");
        assertThat(neighbour.refused(account(6402, cooperative, "1-1118")).state()).isEqualTo(PERMISSION_DENIED);
        assertThat(neighbour.refused(account(6401, cooperative, "1-1118")).state()).isEqualTo("23503");
        assertThat(neighbour.refused(closing(6402, cooperative)).constraint()).isEqualTo("entry_books_open");
        var theirs = books.of(TestBooks.PASER).cooperative();
        assertThat(neighbour.refused(posting(UUID.randomUUID(), theirs, "2025-07-02", "J84", "'" + standing.id() + "'",
                "1-1101 K 100000", "3-1201 D 100000")).constraint()).isEqualTo("entry_known");
    }

    @Test
    void anotherCooperativesAccountIsUnknownHere() {
        var other = books.cooperative();
        attacker.commit(account(6402, other, "1-1118"));
        assertThat(attacker.refused(posting(cooperative, "2025-07-02", "UMUM", "1-1118 D 5000", "3-1201 K 5000"))
                .constraint())
                .isEqualTo("entry_line_account_known");
    }

    /// The service may write the chart when books open, so an attacker may too.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "account_drawer_covered    | 1-1106 | A | D | L01 | KAS | -       | BEBAS",
            "account_drawer_covered    | 1-1106 | A | D | L01 | KAS | -       | INGATKAN",
            "account_bank_watched      | 1-1118 | A | D | L02 | KAS | -       | BEBAS",
            "account_cash_on_its_line  | 1-1118 | A | D | L04 | KAS | -       | TOLAK",
            "account_cash_on_its_line  | 1-1106 | A | D | L01 | OPR | -       | TOLAK",
            "account_share_of_a_member | 3-1103 | E | K | L31 | PEN | -       | BEBAS",
            "account_control_of_chart  | 2-1201 | L | K | L22 | OPR | -       | BEBAS",
            "account_control_of_chart  | 1-1401 | A | D | L05 | OPR | ANGGOTA | BEBAS",
            "account_savings_covered   | 2-1201 | L | K | L22 | OPR | ANGGOTA | BEBAS"})
    void theChartCannotBeMadeToLookAway(String constraint, String code, String type, String side, String line,
            String flow, @Nullable String control, String overdraft) {
        var insert = """
                insert into account (cooperative_id, code, name, english, type, normal_side, parent_code, line, cash_flow,
                                     control, overdraft)
                values ('%s', '%s', 'Akun', 'Account', '%s', '%s', '%s-0000', '%s', '%s', %s, '%s')"""
                .formatted(cooperative,
                        code, type, side, code.charAt(0), line, flow, control == null ? "null" : "'" + control + "'",
                        overdraft);
        assertThat(attacker.refused(insert).constraint()).isEqualTo(constraint);
    }

    @Test
    void aMemberIsOneOfTheCooperativesOwn() {
        var neighbours = books.cooperative();
        var theirs = member(neighbours);
        var line = posting(cooperative, "2025-07-02", "J01", "1-1101 D 5000", "3-1101 K 5000 ANGGOTA");
        var named = "\"subject\":\"" + new UUID(0, 1) + "\"";
        assertThat(attacker.refused(line.replace(named, "\"subject\":\"" + theirs + "\"")).constraint())
                .isEqualTo("entry_line_member_known");
        var ours = member(cooperative);
        assertThat(attacker.refused(line).constraint()).isEqualTo("entry_line_member_known");
        attacker.commit(line.replace(named, "\"subject\":\"" + ours + "\""));
        assertThat(
                attacker.refused(posting(cooperative, "2025-07-02", "UMUM", "1-1101 D 5000", "3-1201 K 5000 ANGGOTA"))
                        .constraint())
                .isEqualTo("entry_line_member_known");
    }

    /// A founder.
    private UUID member(UUID whose) {
        var id = UUID.randomUUID();
        attacker.commit(
                """
                        insert into member (id, cooperative_id, founder, name, nik_sealed, nik_index, nik_masked, sex, born_sealed,
                            born_year, address)
                        values ('%s', '%s', true, 'Sari', 'x', sha256('%s'), '640206******0001', 'P', 'x', 1980, 'Jalan Poros')"""
                        .formatted(id, whose, id),
                """
                        insert into member_event (id, cooperative_id, member_id, state, happened_on, actor, actor_name)
                        values (uuidv7(), '%s', '%s', 'DITERIMA', '2025-07-01', 'x', 'x')""".formatted(whose, id));
        return id;
    }

    @Test
    void anOutletIsOneOfTheRegisterOrStandsInTheBooksAlready() {
        for (var stranger : List.of("KLINIK", "usp", "PUSAT2")) {
            assertThat(attacker.refused(posting(cooperative, "2025-07-02", "UMUM", "1-1101 D 5000", "3-1201 K 5000")
                    .replace("\"account\"", "\"unit\":\"" + stranger + "\",\"account\"")).constraint()).as(stranger)
                    .isEqualTo(stranger.equals("usp") ? "entry_line_unit_shape" : "entry_line_unit_known");
        }
        var neighbours = books.cooperative();
        attacker.commit(
                "insert into outlet (id, cooperative_id, code, kind, name, customers, asset_owner, recorded_by) "
                        + "values ('" + UUID.randomUUID() + "', '" + neighbours
                        + "', 'KLINIK', 'KANTOR', 'Gerai', 'WARGA', "
                        + "'KOPERASI', 'uji')");
        var elsewhere = posting(cooperative, "2025-07-02", "UMUM", "1-1101 D 5000", "3-1201 K 5000")
                .replace("\"account\"", "\"unit\":\"KLINIK\",\"account\"");
        assertThat(attacker.refused(elsewhere).constraint()).isEqualTo("entry_line_unit_known");
        attacker.commit(posting(neighbours, "2025-07-02", "UMUM", "1-1101 D 5000", "3-1201 K 5000")
                .replace("\"account\"", "\"unit\":\"KLINIK\",\"account\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry_balances             | UMUM | 1-1101 D 5000, 3-1201 K 4999
            entry_balances             | UMUM | 1-1101 D 5000, 3-1201 D 5000
            entry_line_count           | UMUM | 1-1101 D 5000
            entry_line_account_leaf    | UMUM | 1-1100 D 5000, 3-1201 K 5000
            entry_line_account_known   | UMUM | 1-9999 D 5000, 3-1201 K 5000
            entry_line_control_event   | UMUM | 1-1101 D 5000, 3-1101 K 5000 ANGGOTA
            entry_line_control_subject | J01  | 1-1101 D 5000, 3-1101 K 5000
            entry_line_control_subject | J01  | 1-1101 D 5000, 3-1101 K 5000 PINJAMAN
            entry_line_amount_range    | UMUM | 1-1101 D -5000, 3-1201 K -5000
            entry_line_amount_range    | UMUM | 1-1101 D 1000000000000000, 3-1201 K 1000000000000000
            entry_line_one_side        | UMUM | 1-1101 D 0, 3-1201 K 0
            entry_event_known          | X99  | 1-1101 D 5000, 3-1201 K 5000
            entry_reversal_event       | J84  | 1-1101 D 5000, 3-1201 K 5000
            entry_cash_covered         | UMUM | 1-1101 K 100001, 3-1201 D 100001
            """)
    void anEntryThatBreaksARuleIsRefusedByTheNameOfTheRule(String constraint, String event, String lines) {
        assertThat(attacker.refused(posting(cooperative, "2025-07-02", event, lines.split(", "))).constraint())
                .isEqualTo(constraint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "9223372036854775808", "\"seribu\"", "1e400"})
    void anAmountThatIsNoWholeNumberOfRupiahIsRefused(String amount) {
        assertThat(
                attacker.refused(posting(cooperative, "2025-07-02", "UMUM", "1-1101 D " + amount, "3-1201 K " + amount))
                        .state())
                .startsWith("22");
    }

    @Test
    void aLineHasOneSide() {
        var both = posting(cooperative, "2025-07-02", "UMUM", GOOD)
                .replace("\"debit\":5000", "\"debit\":5000,\"credit\":0")
                .replace("\"credit\":5000}", "\"credit\":10000,\"debit\":5000}");
        assertThat(attacker.refused(both).constraint()).isEqualTo("entry_line_one_side");
    }

    @Test
    void anEntryWithoutLinesIsRefused() {
        assertThat(attacker.refused(posting(cooperative, "2025-07-02", "UMUM", GOOD).replaceAll("'\\[.*]'", "null"))
                .constraint())
                .isEqualTo("entry_line_count");
        assertThat(attacker.refused(posting(cooperative, "2025-07-02", "UMUM")).constraint())
                .isEqualTo("entry_line_count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"baris\nline 2 1-1101 D 1", " di tepi", "\u2028", "\u0085 ", ""})
    void aTextThatCouldForgeTheCanonicalFormIsRefused(String text) {
        assertThat(attacker
                .refused(posting(cooperative, "2025-07-02", "UMUM", GOOD).replace("'Serangan'", "'" + text + "'"))
                .constraint())
                .isEqualTo("entry_text_shape");
        assertThat(attacker
                .refused(posting(cooperative, "2025-07-02", "UMUM", GOOD).replace("'penyerang'", "E'a\\nevent J01'"))
                .constraint())
                .isEqualTo("entry_actor_shape");
    }

    @Test
    void nothingIsPostedOutsideTheOpenDays() {
        assertThat(attacker.refused(posting(cooperative, "2025-06-19", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_after_opening");
        assertThat(attacker.refused(posting(cooperative, "2199-01-01", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_not_in_future");
        assertThat(attacker.refused(posting(cooperative, "infinity", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_not_in_future");
        assertThat(attacker.refused(posting(cooperative, "-infinity", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_after_opening");
        attacker.commit(closing(6402, cooperative));
        assertThat(attacker.refused(posting(cooperative, "2025-07-31", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_month_open");
        assertThat(attacker.refused(posting(cooperative, "2025-06-30", "UMUM", GOOD)).constraint())
                .isEqualTo("entry_month_open");
        attacker.commit(posting(cooperative, "2025-08-01", "UMUM", GOOD));
    }

    @Test
    void cashIsNotTakenOutOnADayBeforeItCameIn() {
        attacker.commit(posting(cooperative, "2025-07-10", "UMUM", "1-1101 K 80000", "1-1111 D 80000"));
        // 100,000 lie in the drawer on the 5th, but 80,000 of them leave on the 10th.
        assertThat(attacker.refused(posting(cooperative, "2025-07-05", "UMUM", "1-1101 K 20001", "6-1210 D 20001"))
                .constraint())
                .isEqualTo("entry_cash_covered");
        assertThat(
                attacker.refused(posting(cooperative, "2025-06-30", "UMUM", "1-1101 K 1", "6-1210 D 1")).constraint())
                .isEqualTo("entry_cash_covered");
        attacker.commit(posting(cooperative, "2025-07-05", "UMUM", "1-1101 K 20000", "6-1210 D 20000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "entry_line", "account_day_movement", "account_month_movement", "voucher_counter",
            "book",
            "account", "period_act", "closed_balance", "year_act", "journal"})
    void nothingIsUpdatedDeletedOrTruncated(String table) {
        assertThat(attacker.refused("update " + table + " set cooperative_id = cooperative_id").state())
                .isEqualTo(PERMISSION_DENIED);
        assertThat(attacker.refused("delete from " + table).state()).isEqualTo(PERMISSION_DENIED);
        if (!table.equals("journal")) {
            assertThat(attacker.refused("truncate " + table + " cascade").state()).isEqualTo(PERMISSION_DENIED);
        }
        assertThat(attacker.refused("select * from " + table + " for update").state()).isEqualTo(PERMISSION_DENIED);
    }

    @Test
    void notEvenTheOwnerChangesWhatIsPosted() {
        for (var table : List.of("entry", "entry_line", "period_act", "closed_balance", "year_act")) {
            assertThat(owner.refused("update " + table + " set cooperative_id = cooperative_id").constraint())
                    .isEqualTo("journal_immutable");
            assertThat(owner.refused("delete from " + table).constraint()).isEqualTo("journal_immutable");
            assertThat(owner.refused("truncate " + table + " cascade").constraint()).isEqualTo("journal_immutable");
        }
    }

    @Test
    void noLineIsAddedToAnEntryLater() {
        var line = """
                insert into entry_line select tenant_id, cooperative_id, sequence, line_no + 2, entry_date, account_code, debit,
                    credit, unit, participation from entry_line where sequence = 1""";
        assertThat(attacker.refused(line).state()).isEqualTo(PERMISSION_DENIED);
        assertThat(owner.refused(line).constraint()).isEqualTo("journal_only");
        assertThat(owner.refused("insert into entry select * from entry").constraint()).isEqualTo("journal_only");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "insert into entry select * from entry",
            "insert into account_day_movement select * from account_day_movement",
            "insert into account_month_movement select * from account_month_movement",
            "insert into voucher_counter values (6402, gen_random_uuid(), 'BKM', 2025, 7)",
            "insert into book (cooperative_id, opened_on, zone, chart_version, sequence) values (gen_random_uuid(), '2025-01-01', 'Asia/Makassar', 1, 7)",
            "insert into book (cooperative_id, opened_on, zone, chart_version, hash) values (gen_random_uuid(), '2025-01-01', 'Asia/Makassar', 1, 'x')",
            "insert into period_act (id, sequence) values (gen_random_uuid(), 7)",
            "insert into period_act (id, office) values (gen_random_uuid(), 'KETUA')",
            "insert into period_act (id, at) values (gen_random_uuid(), now())",
            "insert into year_act (id, xact) values (gen_random_uuid(), pg_current_xact_id())",
            "insert into closed_balance select * from closed_balance",
            "insert into book (cooperative_id, opened_on, zone, chart_version, closed_through) values (gen_random_uuid(), '2025-01-01', 'Asia/Makassar', 1, null)",
            "insert into journal (id, voucher_number) values (gen_random_uuid(), 7)",
            "insert into journal (id, sequence) values (gen_random_uuid(), 7)",
            "insert into journal (id, hash) values (gen_random_uuid(), 'x')",
            "insert into journal (id, posted_at) values (gen_random_uuid(), now())",
            "alter table entry disable trigger all",
            "alter table entry disable row level security",
            "drop trigger entry_immutable on entry",
            "create policy open on entry using (true)",
            "create or replace function journal_is_immutable() returns trigger language plpgsql as 'begin return null; end'",
            "create function public.now() returns timestamptz language sql as 'select null::timestamptz'",
            "create table public.shadow (id int)",
            "create temporary table book (id int)",
            "set session_replication_role = replica",
            "set role " + DATABASE + "_owner"})
    void countersMovementsChainAndGuardsAreOutOfReach(String sql) {
        assertThat(attacker.refused(sql).state()).isEqualTo(PERMISSION_DENIED);
    }

    @Test
    void aPostingThatIsRolledBackLeavesNoHoleInTheNumbers() {
        attacker.query("select 1"); // begins and rolls back
        var lost = attacker.refused(posting(cooperative, "2025-07-02", "UMUM", GOOD), "select 1 / 0");
        assertThat(lost.state()).isEqualTo("22012");
        attacker.commit(posting(cooperative, "2025-07-03", "UMUM", GOOD));
        assertThat(attacker.query(
                "select voucher_number from entry where cooperative_id = '" + cooperative + "' order by sequence"))
                .containsExactly("1", "2");
        assertThat(books.verify(cooperative)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void anIdPostedTwiceWritesNothing() {
        attacker.commit(posting(standing.id(), cooperative, "2025-07-02", "UMUM", "null", GOOD));
        assertThat(attacker.query("select sequence from book where cooperative_id = '" + cooperative + "'"))
                .containsExactly("1");
        assertThat(attacker.query("select description from entry where id = '" + standing.id() + "'"))
                .containsExactly("Hibah uang");
    }

    @Test
    void aReversalIsTheMirrorImageOfOneEntryOnce() {
        var original = "'" + standing.id() + "'";
        var elsewhere = books.cooperative();
        assertThat(reversal(cooperative, original, "1-1101 K 99999", "3-1201 D 99999"))
                .isEqualTo("entry_reversal_mirrors");
        assertThat(reversal(cooperative, original, "1-1101 D 100000", "3-1201 K 100000"))
                .isEqualTo("entry_reversal_mirrors");
        assertThat(reversal(cooperative, original, "1-1101 K 100000", "3-1201 D 50000", "3-1201 D 50000"))
                .isEqualTo("entry_reversal_mirrors");
        assertThat(reversal(elsewhere, original, "1-1101 K 100000", "3-1201 D 100000")).isEqualTo("entry_known");

        var later = UUID.randomUUID();
        attacker.commit(
                posting(later, cooperative, "2025-07-04", "UMUM", "null", "1-1101 D 50000", "3-1201 K 50000"));
        assertThat(reversal(cooperative, "'" + later + "'", "1-1101 K 50000", "3-1201 D 50000"))
                .as("nothing is taken back before it happened").isEqualTo("entry_reversal_not_before");

        var reversal = UUID.randomUUID();
        attacker.commit(
                posting(reversal, cooperative, "2025-07-03", "J84", original, "1-1101 K 100000", "3-1201 D 100000"));
        assertThat(reversal(cooperative, original, "1-1101 K 100000", "3-1201 D 100000"))
                .isEqualTo("entry_reversed_once");
        assertThat(reversal(cooperative, "'" + reversal + "'", "1-1101 D 100000", "3-1201 K 100000"))
                .isEqualTo("entry_reversal_final");
    }

    @Test
    void everyTableIsGuardedTheSameWay() {
        assertThat(tenantTables()).contains("book", "account", "entry", "entry_line", "account_day_movement",
                "account_month_movement", "voucher_counter", "period_act", "closed_balance", "year_act");
        assertThat(attacker
                .query("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                           and not (c.relrowsecurity and c.relforcerowsecurity and a.attnotnull
                                    and exists (select from pg_policy p where p.polrelid = c.oid and p.polwithcheck is not null)
                                    and exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and i.indkey[0] = a.attnum))"""))
                .isEmpty();
        assertThat(attacker.query("""
                select i.indexrelid::regclass::text from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
                  join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
                 where i.indkey[0] <> a.attnum""")).isEmpty();
    }

    private String reversal(UUID where, String original, String... lines) {
        return attacker.refused(posting(UUID.randomUUID(), where, "2025-07-03", "J84", original, lines)).constraint();
    }

    private List<String> tenantTables() {
        return owner.query("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1""");
    }

    private static String account(int tenant, UUID cooperative, String code) {
        return """
                insert into account (tenant_id, cooperative_id, code, name, english, type, normal_side, parent_code, line, cash_flow,
                                     overdraft)
                values (%d, '%s', '%s', 'Bank Baru', 'New bank', 'A', 'D', '1-1100', 'L02', 'KAS', 'INGATKAN')"""
                .formatted(tenant, cooperative, code);
    }

    private static String book(int tenant, UUID cooperative) {
        return "insert into book (tenant_id, cooperative_id, opened_on, zone, chart_version) values (%d, '%s', '2025-01-01', 'Asia/Makassar', 1)"
                .formatted(tenant, cooperative);
    }

    private static String closing(int tenant, UUID cooperative) {
        return "insert into period_act (tenant_id, id, cooperative_id, month, act, actor, actor_name) values (%d, gen_random_uuid(), '%s', '2025-07-01', 'TUTUP', 'penyerang', 'Penyerang')"
                .formatted(tenant, cooperative);
    }
}
