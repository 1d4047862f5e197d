package id.lumbung.platform.sample;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.observe.Latest;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.http.StubServer.Request;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MechanismsTest extends RunningSample {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    private static final Tenant PASER = new Tenant(6401, "paser", "Paser", ZoneId.of("Asia/Makassar"));

    private static final String SUPPORT_IN_KUKAR = "/api/regencies/kukar/support/visits";

    @Autowired
    private Notes notes;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private Latest latest;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private AsyncTaskExecutor executor;

    @Test
    void theServiceIsNeitherOwnerNorSuperuserNorAboveRowSecurity() {
        var role = jdbc.sql("""
                select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as mighty,
                       exists (select 1 from pg_class where relowner = pg_roles.oid) as owning
                from pg_roles where rolname = current_user""").query().singleRow();
        assertThat(role).containsEntry("mighty", false).containsEntry("owning", false);
    }

    @Test
    void withoutATenantThereAreNoRowsAndNoInserts() {
        write("paser", 6401, UUID.randomUUID(), "ada");
        assertThat(transaction.<Integer>execute(status -> count())).isZero();
        assertThat(count()).isZero();
        assertThat(notes.all()).isEmpty();
        assertThatThrownBy(() -> transaction.execute(status -> jdbc
                .sql("insert into note values (6402, gen_random_uuid(), 'x')").update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> PASER.run(() -> transaction.execute(status -> jdbc
                .sql("insert into note values (6402, gen_random_uuid(), 'x')").update())))
                .hasStackTraceContaining("row-level security");
    }

    /// What it leaves on the session would meet somebody else behind a pooler.
    @Test
    void aTransactionIsIsolatedInsideAndTheSessionStaysAsItIs() {
        var isolated = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        isolated.setReadOnly(true);
        isolated.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var asked = "select current_setting('transaction_isolation') || ', ' || "
                + "current_setting('default_transaction_isolation') || ', ' || current_setting('transaction_read_only')";
        assertThat(KUKAR.<String, RuntimeException>call(() -> isolated.execute(
                _ -> jdbc.sql(asked).query(String.class).single()))).isEqualTo("repeatable read, read committed, on");
        assertThat(isolated.<String>execute(_ -> jdbc.sql(asked).query(String.class).single()))
                .as("without a tenant").isEqualTo("repeatable read, read committed, on");
        assertThat(transaction.<String>execute(_ -> jdbc.sql(asked).query(String.class).single()))
                .isEqualTo("read committed, read committed, off");
    }

    @Test
    void anIsolationThatPostgresDoesNotKnowIsRefused() {
        var odd = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        odd.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
        assertThatThrownBy(() -> odd.execute(_ -> count())).isInstanceOf(InvalidIsolationLevelException.class);
        assertThat(transaction.<Integer>execute(_ -> count())).as("the connection is given back").isZero();
    }

    @Test
    void aRowThatOnlyTheDatabaseRefusesIsCountedAndItsLineSaysWhereWithoutSayingWho() throws Exception {
        var log = (Logger) LoggerFactory.getLogger("id.lumbung.platform.problem.Problems");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        var before = meters.get("lumbung.tenancy.row.security").counter().count();
        assertThat(get("/kukar/api/notes/into/6401", person("kukar", 6402).subject("rahasia-subjek")).statusCode())
                .isEqualTo(500);
        log.detachAppender(lines);
        assertThat(meters.get("lumbung.tenancy.row.security").counter().count()).isEqualTo(before + 1);
        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getMDCPropertyMap())
                .containsEntry("regency", "kukar").hasEntrySatisfying("actor", actor -> assertThat(actor)
                        .matches("[0-9a-f]{12}").doesNotContain("rahasia-subjek")));
        assertThat(MDC.getCopyOfContextMap()).as("nothing stays behind").isNullOrEmpty();
    }

    @Test
    void theDatabaseTellsOfItselfAndARegencyWhenSomethingLastHappened() {
        assertThat(meters.get("lumbung.database.size").gauge().value()).isGreaterThan(1_000_000);
        assertThat(meters.get("lumbung.database.connections").gauge().value()).isPositive();
        assertThat(meters.get("lumbung.database.transactions").tag("outcome", "committed").functionCounter().count())
                .isPositive();
        KUKAR.run(() -> latest.happened("note"));
        assertThat(meters.get("lumbung.latest").tags("what", "note", "regency", "kukar").timeGauge()
                .value(TimeUnit.SECONDS)).isCloseTo(Instant.now().getEpochSecond(), within(60.0));
    }

    @Test
    void aTenantSeesItsOwnRowsOnly() throws Exception {
        write("kukar", 6402, UUID.randomUUID(), "milik Kukar");
        assertThat(get("/kukar/api/notes", person("kukar", 6402)).body()).contains("milik Kukar");
        assertThat(get("/paser/api/notes", person("paser", 6401)).body()).doesNotContain("milik Kukar");
    }

    @Test
    void aConnectionDoesNotCarryATenantOver() {
        KUKAR.run(() -> transaction.execute(status -> jdbc.sql("select current_setting('app.tenant')")
                .query(String.class).single()));
        assertThat(jdbc.sql("select coalesce(current_setting('app.tenant', true), '')").query(String.class).single())
                .isEmpty();
    }

    @Test
    void aTransactionNeverChangesItsTenant() {
        assertThatThrownBy(() -> KUKAR.run(() -> transaction.execute(status -> {
            PASER.run(() -> {});
            return true;
        }))).isInstanceOf(IllegalStateException.class).hasMessageContaining("6401");
    }

    @Test
    void workOnAnotherThreadTakesItsTenantAlong() throws Exception {
        var code = KUKAR.call(() -> executor.submit((Callable<Integer>) () -> Tenant.current().code()));
        assertThat(code.get()).isEqualTo(6402);
    }

    @Test
    void aFailureToBindGivesTheConnectionBack() {
        var broken = new Tenant(Integer.MAX_VALUE, "x", "x", ZoneId.of("UTC"));
        for (var attempt = 0; attempt < 40; attempt++) { // more than the pool holds
            broken.run(() -> transaction.execute(status -> count()));
        }
        assertThat(count()).isZero();
    }

    @Test
    void onlyTokenAndCatalogueTogetherOpenATenant() throws Exception {
        assertThat(get("/kukar/api/notes", null).statusCode()).isEqualTo(401);
        assertThat(get("/kukar/api/notes", issuer().expired()).statusCode()).isEqualTo(401);
        assertThat(get("/kukar/api/notes", issuer().member("kukar", 6402, "pengurus").audience("lain")).statusCode())
                .isEqualTo(401);
        assertThat(get("/kukar/api/notes", issuer().member("paser", 6401, "pengurus")).statusCode()).isEqualTo(403);
        assertThat(get("/kukar/api/notes", issuer().member("kukar", 6401, "pengurus")).statusCode()).isEqualTo(403);
        assertThat(get("/kukar/api/notes", issuer().realmRole("operator")).statusCode()).isEqualTo(403);
        assertThat(get("/kukar/api/notes", issuer()).statusCode()).isEqualTo(403);
        assertThat(get("/jakarta/api/notes", person("jakarta", 3171)).statusCode()).isEqualTo(404);
        assertThat(get("/berau/api/notes", person("berau", 6403)))
                .returns(403, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("Serah terima data"));
    }

    @Test
    void whoRunsThePlatformLooksOnlyWhereTheOfficeLetsHerAndIsWrittenDown() throws Exception {
        write("kukar", 6402, UUID.randomUUID(), "untuk dukungan");
        write("paser", 6401, UUID.randomUUID(), "bukan untuk itu");
        var operator = issuer().subject("op-7").realmRole("operator");
        TENANT_SERVICE.on(SUPPORT_IN_KUKAR, request -> Answer.json("{}"));

        assertThat(get("/kukar/api/notes?cari=1", operator).body()).contains("untuk dukungan").doesNotContain("bukan");
        assertThat(TENANT_SERVICE.requests().getLast()).returns(SUPPORT_IN_KUKAR, Request::path)
                .satisfies(asked -> assertThat(asked.body()).contains("\"GET\"", "/kukar/api/notes?cari=1"));
        assertThat(get("/paser/api/notes", operator).statusCode()).isEqualTo(403);

        var write = post("/kukar/api/notes", operator, UUID.randomUUID(), "dari luar");
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(write.body()).contains("support.only-looks");
        assertThat(TENANT_SERVICE.requests().getLast().body()).contains("\"POST\"");
        var careless = get("/kukar/api/notes/careless", operator);
        assertThat(careless.body()).contains("support.only-looks");
        assertThat(careless.statusCode()).isEqualTo(403);
        assertThat(get("/kukar/api/notes/careless", person("kukar", 6402)).statusCode()).isEqualTo(200);

        TENANT_SERVICE.on(SUPPORT_IN_KUKAR, request -> Answer.status(403));
        assertThat(get("/kukar/api/notes", operator).body()).contains("tenant.not-yours");
        TENANT_SERVICE.on(SUPPORT_IN_KUKAR, request -> Answer.status(500));
        assertThat(get("/kukar/api/notes", operator).statusCode()).as("nobody knows, so no").isEqualTo(503);
    }

    @Test
    void aMembershipDoesNotMakeAnOperatorOneOfTheTenantsPeople() throws Exception {
        assertThat(get("/paser/api/notes", person("paser", 6401).realmRole("operator")).statusCode()).isEqualTo(403);
    }

    @Test
    void aTransactionThatOnlyLooksCannotBeMadeToWrite() {
        var support = new JwtAuthenticationToken(Jwt.withTokenValue("x").header("alg", "none").subject("op-7").build(),
                List.of(new SimpleGrantedAuthority("ROLE_support")));
        for (var attack : List.of("insert into note values (6402, gen_random_uuid(), 'x')",
                "update note set words = 'x'", "select set_config('transaction_read_only', 'off', true)",
                "set transaction read write")) {
            SecurityContextHolder.getContext().setAuthentication(support);
            try {
                assertThatThrownBy(() -> KUKAR.run(() -> transaction.execute(status -> {
                    jdbc.sql(attack).query().listOfRows();
                    return true;
                }))).as(attack).hasStackTraceContaining("read-");
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    @Test
    void aRefusalIsAProblemDocumentWithItsSentence() throws Exception {
        var answer = write("kukar", 6402, UUID.randomUUID(), "jauh lebih panjang daripada dua puluh huruf");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"note.too-long\"").contains("\"field\":\"words\"")
                .contains("Catatan paling panjang 20 huruf.");
        assertThat(get("/kukar/api/notes/bukan-uuid", person("kukar", 6402)).statusCode()).isEqualTo(400);
        assertThat(get("/kukar/api/tidak-ada", person("kukar", 6402)).statusCode()).isEqualTo(404);
    }

    @Test
    void aRoleOfAnotherKindMayNotWrite() throws Exception {
        var answer = post("/kukar/api/notes", issuer().member("kukar", 6402, "anggota"), UUID.randomUUID(), "halo");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("access.denied");
    }

    @Test
    void aWriteNeedsAKey() throws Exception {
        var answer = post("/kukar/api/notes", person("kukar", 6402), null, "halo");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("idempotency.key-missing");
    }

    @Test
    void theSameKeyRepeatsTheFirstAnswerAndAnotherBodyIsRefused() throws Exception {
        var key = UUID.randomUUID();
        var person = person("kukar", 6402);
        var first = post("/kukar/api/notes", person, key, "pertama");
        var second = post("/kukar/api/notes", person, key, "pertama");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("location")).isEqualTo(first.headers().firstValue("location"));
        assertThat(first.headers().firstValue(Once.REPLAYED)).isEmpty();
        assertThat(second.headers().firstValue(Once.REPLAYED)).contains("true");
        assertThat(post("/kukar/api/notes", person, key, "kedua").statusCode()).isEqualTo(422);
    }

    @Test
    void aRefusedWriteMayBeTriedAgainWithItsKey() throws Exception {
        var key = UUID.randomUUID();
        var person = person("kukar", 6402);
        assertThat(post("/kukar/api/notes", person, key, "x".repeat(21)).statusCode()).isEqualTo(422);
        assertThat(post("/kukar/api/notes", person, key, "pendek").statusCode()).isEqualTo(201);
    }

    @Test
    void ofTwoWhoWaitForEachOtherOneIsAskedToComeAgain() throws Exception {
        var person = person("kukar", 6402);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var there = threads.submit(() -> get("/kukar/api/notes/hold/1/2", person));
            var back = threads.submit(() -> get("/kukar/api/notes/hold/2/1", person));
            var answers = List.of(there.get(), back.get());
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 503);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).singleElement().satisfies(answer -> {
                assertThat(answer.body()).contains("service.busy");
                assertThat(answer.headers().firstValue("retry-after")).contains("2");
            });
        }
    }

    @Test
    void ofAHundredSimultaneousSendsOneWorks() throws Exception {
        var key = UUID.randomUUID();
        var person = person("kukar", 6402);
        var before = notes.written();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, 100)
                    .mapToObj(number -> threads.submit(() -> post("/kukar/api/notes", person, key, "serentak")))
                    .toList();
            var bodies = new HashSet<String>();
            for (var send : sends) {
                assertThat(send.get().statusCode()).isEqualTo(201);
                bodies.add(send.get().body());
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(notes.written() - before).isEqualTo(1);
    }

    @Test
    void theAuditIsWrittenWithTheActAndStays() throws Exception {
        write("kukar", 6402, UUID.randomUUID(), "teraudit");
        KUKAR.run(() -> transaction.execute(status -> {
            assertThat(jdbc.sql("select count(*) from audit_entry where act = 'note.written'").query(Integer.class)
                    .single()).isPositive();
            return true;
        }));
        assertThatThrownBy(() -> KUKAR.run(() -> transaction.execute(status -> jdbc
                .sql("delete from audit_entry").update()))).hasStackTraceContaining("permission denied");
        try (var owner = TestPostgres.superuser("sample").getConnection(); var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update audit_entry set reason = 'lain'"))
                    .hasMessageContaining("never changed");
        }
    }

    private Integer count() {
        return jdbc.sql("select count(*) from note").query(Integer.class).single();
    }
}
