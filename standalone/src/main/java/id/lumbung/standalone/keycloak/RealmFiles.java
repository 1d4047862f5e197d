package id.lumbung.standalone.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The realm and the theme as they lie on the class path.
final class RealmFiles {

    static final String REALM = "lumbung-realm.json";

    /// Named one by one, because a jar cannot be asked reliably for what lies in a folder.
    static final List<String> THEME = List.of(
            "themes/lumbung/login/theme.properties",
            "themes/lumbung/login/messages/messages_id.properties",
            "themes/lumbung/login/messages/messages_en.properties",
            "themes/lumbung/login/resources/css/lumbung.css",
            "themes/lumbung/login/resources/js/nomor.js");

    private RealmFiles() {}

    static byte[] read(String name) {
        try (var in = RealmFiles.class.getResourceAsStream("/keycloak/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: keycloak/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
