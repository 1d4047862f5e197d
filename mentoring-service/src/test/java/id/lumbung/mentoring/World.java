package id.lumbung.mentoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import id.lumbung.platform.tenancy.ServiceDatabase;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.postgres.TestPostgres;
import id.lumbung.testing.schema.AskedQueries;

/// What stands around the service in a test: its database, the issuer of tokens, the neighbours.
public class World implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DATABASE = "mentoring";
    private static final String PASSWORD = "secret";

    private static final String KUKAR = """
            [{"id":"01981111-0000-7000-8000-000000000001","name":"Koperasi Desa Merah Putih Batuah",
              "villageCode":"64.02.02.2004","villageName":"Batuah","districtCode":"64.02.02","districtName":"Loa Janan"},
             {"id":"01981111-0000-7000-8000-000000000002",
              "name":"Koperasi Desa Merah Putih Bukit Raya Kecamatan Samboja",
              "villageCode":"64.02.13.2016","villageName":"Bukit Raya","districtCode":"64.02.13","districtName":"Samboja"},
             {"id":"01981111-0000-7000-8000-000000000003",
              "name":"Koperasi Desa Merah Putih Bukit Raya Kecamatan Tenggarong Seberang",
              "villageCode":"64.02.16.2002","villageName":"Bukit Raya","districtCode":"64.02.16",
              "districtName":"Tenggarong Seberang"}]""";

    /// The tenant-service: Kukar and Paser are open, Berau is suspended.
    public static final StubServer TENANTS = StubServer.start().json("/api/catalogue", """
            [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true,"reason":null},
             {"code":6401,"slug":"paser","name":"Paser","zone":"Asia/Makassar","active":true,"reason":null},
             {"code":6403,"slug":"berau","name":"Berau","zone":"Asia/Makassar","active":false,
              "reason":"Perjanjian kerja sama belum diperpanjang"}]""");

    /// The cooperative-service: it knows Kukar's cooperatives and nothing of the others'.
    public static final StubServer COOPERATIVES = StubServer.start().json("/kukar/api/cooperatives", KUKAR);

    private static final List<String> OPENED = new CopyOnWriteArrayList<>();

    /// Opens one more cooperative in Kukar, in the district of Loa Janan.
    public static void open(UUID id, String village) {
        OPENED.add("""
                {"id":"%s","name":"Koperasi Desa Merah Putih %s","villageCode":"64.02.03.2099","villageName":"%s",
                 "districtCode":"64.02.03","districtName":"Loa Janan"}""".formatted(id, village, village));
        COOPERATIVES.json("/kukar/api/cooperatives",
                KUKAR.substring(0, KUKAR.lastIndexOf(']')) + "," + String.join(",", OPENED) + "]");
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        AskedQueries.listen(application);
        try {
            ServiceDatabase.create(TestPostgres.superuser("postgres"), DATABASE, PASSWORD, PASSWORD);
            var key = Files.createTempFile("lumbung", ".key");
            Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
            neighbours(key).applyTo(application);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestPropertyValues neighbours(Path key) throws IOException {
        return TestPropertyValues.of(
                "spring.datasource.url=" + TestPostgres.url(DATABASE),
                "spring.datasource.password=" + PASSWORD,
                "spring.flyway.password=" + PASSWORD,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TokenIssuer.shared().issuer(),
                "lumbung.tenants.url=" + TENANTS.url(),
                "lumbung.cooperatives.url=" + COOPERATIVES.url(),
                "lumbung.cooperatives.fresh=0s",
                "lumbung.cooperatives.pause=0s",
                "lumbung.keys.file=" + key,
                "lumbung.attachments.folder=" + Files.createTempDirectory("lumbung-attachments"),
                "lumbung.attachments.clearing=-",
                "management.server.port=0");
    }

    /// Sees through row security.
    public static DataSource superuser() {
        return TestPostgres.superuser(DATABASE);
    }

    /// What the service itself logs in as.
    public static DataSource app() {
        return TestPostgres.as(DATABASE, DATABASE + "_app", PASSWORD);
    }
}
