package id.lumbung.cooperative;

import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.jayway.jsonpath.JsonPath;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;
import id.lumbung.testing.postgres.TestPostgres;

/// Kukar with its 237 cooperatives, for tests: hands each test a cooperative nobody else uses, and people with offices.
public class TestRegency {

    /// A person who can be sent to the service.
    public record Person(String subject, String token) {}

    private record Row(UUID id, String name, String villageCode, String villageName, String districtCode,
            String districtName) {}

    /// What the names of villages begin with that only tests know.
    public static final String FOUNDED = "Uji ";

    /// One for everybody: each client of its own would come with a connection, a thread and a key store of its own.
    private static final ClientHttpRequestFactory DOOR = new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());

    private static final AtomicInteger PHONES = new AtomicInteger(10_000_000);

    private final Environment environment;
    private final AtomicInteger taken = new AtomicInteger();
    private List<Row> directory = List.of();

    TestRegency(Environment environment) {
        this.environment = environment;
    }

    public String url() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /// A client without a token.
    public RestTestClient anybody() {
        return RestTestClient.bindToServer(DOOR).baseUrl(url()).build();
    }

    /// A client of the API as this person.
    public RestTestClient as(Person person) {
        return RestTestClient.bindToServer(DOOR).baseUrl(url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + person.token()).build();
    }

    /// A client that asks for pages, as a browser behind the gateway does. It follows no redirects.
    public RestTestClient browser(Person person) {
        return RestTestClient.bindToServer(DOOR).baseUrl(url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + person.token())
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE).build();
    }

    public Person dinasAdmin() {
        return person("dinas", "Pak Rahmat", "dinas-admin");
    }

    public Person dinasOfficer() {
        return person("petugas", "Bu Wati", "dinas-petugas");
    }

    /// Somebody of the neighbour regency, mighty there.
    public Person foreigner() {
        return new Person("orang-kubar", TokenIssuer.shared().token().subject("orang-kubar").name("Pak Barat")
                .member("kubar", 6407, "dinas-admin", "dinas-petugas", "pengurus", "pengawas", "anggota").sign());
    }

    public Person person(String subject, String name, String... roles) {
        return new Person(subject, token(subject, name, roles).sign());
    }

    public TokenOf token(String subject, String name, String... roles) {
        return TokenIssuer.shared().token().subject(subject).name(name).member("kukar", 6402, roles);
    }

    /// A cooperative that no other test touches; the register is made when the first one asks.
    public synchronized UUID freshCooperative() {
        var number = taken.getAndIncrement();
        return number < directory().size() ? directory().get(number).id() : founded(number);
    }

    /// How many cooperatives tests added to the 237.
    public synchronized int founded() {
        return Math.max(0, taken.get() - directory().size());
    }

    /// One in a village that no list names, once all villages of the list are given away.
    private UUID founded(int number) {
        var district = directory().getFirst();
        var id = UUID.randomUUID();
        JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("""
                        with founded as (
                            insert into cooperative (tenant_id, id, name, kind, village_code, village_name, district_code, district_name)
                            values (6402, :id, 'KOPERASI DESA MERAH PUTIH ' || upper(:village), 'KDMP', :district || '.' || :code,
                                    :village, :district, :districtName))
                        insert into cooperative_area (tenant_id, village_code, cooperative_id)
                        values (6402, :district || '.' || :code, :id)""")
                .param("id", id).param("village", FOUNDED + number).param("district", district.districtCode())
                .param("districtName", district.districtName()).param("code", Integer.toString(2_500 + number))
                .update();
        return id;
    }

    public synchronized UUID cooperativeOf(String villageCode) {
        return directory().stream().filter(row -> row.villageCode().equals(villageCode)).findAny().orElseThrow().id();
    }

    /// Somebody newly appointed to the office, in it for a year, with an account.
    public Person officer(UUID cooperative, Office office) {
        var person = person("sub-" + UUID.randomUUID(), office.name(), "pengurus");
        var term = UUID.randomUUID();
        var terms = "/kukar/api/cooperatives/{c}/terms/{t}";
        as(dinasAdmin()).put().uri(terms, cooperative, term).body(Map.of("office", office.name(), "name",
                "Orang " + office.name(), "phone", nextPhone(), "starts", LocalDate.now().minusYears(1).toString(),
                "minutes", "BA Musdesus 1/2025")).exchange().expectStatus().isOk();
        as(dinasAdmin()).put().uri(terms + "/account", cooperative, term).body(Map.of("subject", person.subject()))
                .exchange().expectStatus().isOk();
        return person;
    }

    /// What this service tells her is due: the sentences by their kinds.
    public Map<String, List<String>> notices(Person person) {
        var body = as(person).get().uri("/kukar/api/notices/koperasi").exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
        List<Map<String, Object>> notices = JsonPath.read(body, "$.notices");
        return notices.stream().collect(Collectors.groupingBy(
                notice -> String.valueOf(notice.get("id")).replaceAll(":.*", ""),
                Collectors.mapping(notice -> String.valueOf(notice.get("sentence")), Collectors.toList())));
    }

    public static String nextPhone() {
        return "0812" + PHONES.getAndIncrement();
    }

    private List<Row> directory() {
        if (directory.isEmpty()) {
            as(dinasAdmin()).put().uri("/kukar/api/cooperatives/register").exchange().expectStatus().isOk();
            var rows = as(dinasAdmin()).get().uri("/kukar/api/cooperatives").exchange().expectStatus().isOk()
                    .expectBody(new ParameterizedTypeReference<List<Row>>() {}).returnResult().getResponseBody();
            // From the end, so that tests which name a village of the first districts keep it to themselves.
            directory = rows.stream().sorted(Comparator.comparing(Row::villageCode).reversed()).toList();
        }
        return directory;
    }
}
