package id.lumbung.standalone.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.standalone.process.Children;
import id.lumbung.standalone.process.Port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

    @TempDir
    Path folder;

    private final int port = Port.anyFree();

    @Test
    void keepsItsDataAndItsPasswordFromOneStartToTheNext() throws Exception {
        try (var children = Children.in(folder)) {
            var server = start(children);
            try (var connection = server.admin().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create table kept as select 18 as version");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
        try (var children = Children.in(folder);
                var connection = start(children).admin().getConnection();
                var rows = connection.createStatement()
                        .executeQuery("select version, current_setting('fsync') from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(18);
            assertThat(rows.getString(2)).isEqualTo("on");
        }
    }

    private PostgresServer start(Children children) throws Exception {
        return PostgresServer.start(children, folder.resolve("cache"), folder.resolve("data"), port, "only-ours");
    }
}
