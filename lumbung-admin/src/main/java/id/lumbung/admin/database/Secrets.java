package id.lumbung.admin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import id.lumbung.admin.Refused;

/// Passwords of roles, each under the name of its role: lines `name=password` of a file, or a folder with a file for each,
/// as Kubernetes mounts a Secret.
///
/// @param place the file or the folder
public record Secrets(Path place) {

    /// Those of a cell that has its own: a folder of its name in the folder. Otherwise its roles have the same passwords.
    public Secrets in(String cell) {
        return Files.isDirectory(place.resolve(cell)) ? new Secrets(place.resolve(cell)) : this;
    }

    public String of(String role) {
        try {
            if (Files.isDirectory(place)) {
                return Files.readString(place.resolve(role)).strip();
            }
            for (var line : Files.readAllLines(place)) {
                var parts = line.split("=", 2);
                if (parts.length == 2 && parts[0].equals(role)) {
                    return parts[1];
                }
            }
        } catch (IOException e) {
            throw new Refused("The password of %s cannot be read from %s. --secrets names a file with lines "
                    .formatted(role, place) + "%s=… or a folder with a file %s.".formatted(role, role), e);
        }
        throw new Refused("%s has no line %s=…".formatted(place, role));
    }
}
