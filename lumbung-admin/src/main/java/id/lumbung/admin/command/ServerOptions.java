package id.lumbung.admin.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import id.lumbung.admin.Refused;
import id.lumbung.admin.database.Secrets;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Server.Address;

/// Where the databases are. No password is an option: a list of processes shows those to everybody.
final class ServerOptions {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9.-]+):(\\d{1,5})");

    @Option(names = "--host", defaultValue = "${env:LUMBUNG_POSTGRES_HOST:-127.0.0.1}", paramLabel = "HOST", description = "PostgreSQL itself, not a pooler (LUMBUNG_POSTGRES_HOST; otherwise ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "${env:LUMBUNG_POSTGRES_PORT:-15432}", paramLabel = "PORT", description = "Its port (LUMBUNG_POSTGRES_PORT; otherwise ${DEFAULT-VALUE}).")
    private int port = 15432;

    @Option(names = "--secrets", defaultValue = "${env:LUMBUNG_SECRETS:-.lumbung/secrets}", paramLabel = "PATH", description = "Passwords: a file with lines tenant_owner=…, cooperative_owner=…, mentoring_owner=…, or a folder with a "
            + "file of each name (LUMBUNG_SECRETS; otherwise ${DEFAULT-VALUE}).")
    private Path secrets = Path.of(".lumbung/secrets");

    @Option(names = "--admin", defaultValue = "postgres", paramLabel = "ROLE", description = "Who may make databases, for restore, forget and allow; its password is among the others (${DEFAULT-VALUE}).")
    private String admin = "postgres";

    @Option(names = "--cell", paramLabel = "NAME=HOST:PORT", description = "Where the databases of a cell are, for regencies that stand in one; may be said several times.")
    private Map<String, String> cells = new LinkedHashMap<>();

    Server server() {
        var passwords = new Secrets(secrets);
        return new Server(host, port, admin, passwords, cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        cell -> address(cell.getKey(), cell.getValue(), passwords))),
                null);
    }

    private static Address address(String name, String text, Secrets passwords) {
        var parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            throw new Refused("--cell=%s=%s: a cell is said as NAME=HOST:PORT.".formatted(name, text));
        }
        return new Address(parts.group(1), Integer.parseInt(parts.group(2)), passwords.in(name));
    }
}
