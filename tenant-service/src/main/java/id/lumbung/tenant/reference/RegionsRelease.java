package id.lumbung.tenant.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The region files that this build carries, and a checksum that changes whenever one of them does.
@Component
class RegionsRelease {

    private static final List<String> FILES = List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv",
            "bps.csv");

    private final int checksum;

    RegionsRelease() {
        var crc = new CRC32();
        for (var file : FILES) {
            try (var in = new CheckedInputStream(open(file), crc)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        this.checksum = (int) crc.getValue();
    }

    InputStream open(String file) throws IOException {
        return new ClassPathResource("reference/" + file).getInputStream();
    }

    int checksum() {
        return checksum;
    }

    String etag() {
        return "\"%08x\"".formatted(checksum);
    }
}
