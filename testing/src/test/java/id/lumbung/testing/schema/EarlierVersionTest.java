package id.lumbung.testing.schema;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class EarlierVersionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aVersionThatReadsAndWritesNotes() throws Exception {
        administer("postgres", "drop database if exists earlier");
        administer("postgres", "create database earlier");
        administer("postgres",
                "do $$ begin create role earlier_app login password 'x'; exception when duplicate_object then end $$");
        administer("earlier", "create table note (id integer primary key, line text)");
        administer("earlier", "create function twice(n integer) returns integer language sql return n * 2");
        administer("earlier", "grant select, insert on note to earlier_app");
        Files.writeString(folder.resolve("queries.txt"), """
                insert into note (id, line) values ($1, $2);

                select line from note
                where id = $1;

                select twice($1);

                """);
        Files.writeString(folder.resolve("columns.txt"), "note.id\n");
    }

    @Test
    void whatIsOnlyAddedDisturbsNobody() throws Exception {
        administer("earlier", "alter table note add colour text");
        administer("earlier", "alter table note add shape text not null default 'round'");
        administer("earlier", "create table other (id integer primary key, must text not null)");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aVersionOfWhichNothingIsWrittenDownIsNoProof() throws Exception {
        Files.writeString(folder.resolve("queries.txt"), "\n");
        assertThat(complaints()).singleElement().asString().startsWith("nothing is written down");
    }

    @Test
    void whatIsTakenAwayIsNamedWithWhoNeedsIt() throws Exception {
        administer("earlier", "alter table note rename line to text");
        administer("earlier", "drop function twice");
        assertThat(String.join("\n", complaints())).contains("insert into note (id, line)", "select line from note",
                "column \"line\" does not exist", "function twice(unknown) does not exist");
    }

    @Test
    void aRightThatIsTakenAwayIsNamed() throws Exception {
        administer("earlier", "revoke insert on note from earlier_app");
        assertThat(String.join("\n", complaints())).contains("insert into note", "permission denied for table note")
                .doesNotContain("select line");
    }

    @Test
    void aColumnThatARowMustSuddenlyBeGivenIsNamed() throws Exception {
        administer("earlier", "alter table note add colour text not null");
        assertThat(complaints()).singleElement().asString().endsWith("writes rows without note.colour");
    }

    private List<String> complaints() throws Exception {
        return new EarlierVersion(folder).complaints(TestPostgres.as("earlier", "earlier_app", "x"));
    }

    private static void administer(String database, String sql) throws SQLException {
        try (var connection = TestPostgres.superuser(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
