package id.lumbung.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/// A platform that `./run` has started on this machine, known by its data folder and by how far its ports are shifted.
record Running(Properties secrets, int shift) {

    private static final int GATEWAY = 8080;
    private static final int KEYCLOAK = 8180;
    private static final int POSTGRES = 15_432;

    static Running in(Path data, int shift) throws IOException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets"))) {
            secrets.load(file);
        }
        return new Running(secrets, shift);
    }

    /// The superuser, whom row security does not hold.
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (POSTGRES + shift) + "/" + database + "?reWriteBatchedInserts=true",
                "postgres", secrets.getProperty("postgres"));
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + (GATEWAY + shift));
    }

    /// Somebody of the demo, who signs in with the password that the platform keeps for her.
    Person person(String userName) {
        var issuer = URI.create("http://127.0.0.1:" + (KEYCLOAK + shift) + "/realms/lumbung");
        return new Person(new UUID(0, 0), Person.renewed(
                () -> People.token(issuer, userName, secrets.getProperty("person-" + userName))), false);
    }
}
