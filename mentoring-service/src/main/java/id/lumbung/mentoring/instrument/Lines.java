package id.lumbung.mentoring.instrument;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of an instrument's file, `instrument/<code>.csv`, without what is empty or begins with `#`.
final class Lines {

    private Lines() {}

    static List<String> of(String code) {
        var resource = "/instrument/" + code + ".csv";
        try (var in = Lines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
