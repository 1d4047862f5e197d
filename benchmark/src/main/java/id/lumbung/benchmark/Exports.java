package id.lumbung.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes whole books away and watches the heap of the service, which may have 512 MiB.
record Exports(Service service, Map<Integer, Person> books) {

    private static final int LARGEST = 1_000_000;

    void measure() throws IOException {
        System.out.printf(
                "%n### Taking away%n%n| | lines | seconds | MB | heap held at most, MB | heap size, MB |%n|---|---:|---:|---:|---:|---:|%n");
        for (var thing : things().entrySet()) {
            for (var book : books.entrySet()) {
                if (book.getKey() <= LARGEST) {
                    measure(thing.getKey(), thing.getValue(), book.getKey(), book.getValue());
                }
            }
        }
        var largest = books.entrySet().stream().reduce((_, last) -> last).orElseThrow();
        System.out.printf("%nThe general ledger of cash as PDF: %s.%n", books.entrySet().stream()
                .map(book -> "%,d lines: %d".formatted(book.getKey(), service.api().status(book.getValue(),
                        pages(book.getValue()) + "/laporan/buku-besar/pdf?masa=2025&akun=1-1101")))
                .reduce((one, other) -> one + ", " + other).orElseThrow());
        measure("LPK as PDF", "/laporan/lpk/pdf?masa=2025", largest.getKey(), largest.getValue());
    }

    private void measure(String what, String path, int lines, Person person) throws IOException {
        var before = service.heap();
        var start = System.nanoTime();
        long bytes;
        try (var file = service.api().stream(person,
                path.startsWith("/laporan") ? pages(person) + path : World.API + "/" + person.cooperative() + path)) {
            bytes = file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(what + " of " + lines, e);
        }
        var heap = service.heap().since(before);
        System.out.printf("| %s | %,d | %.1f | %.1f | %s | %s |%n", what, lines, (System.nanoTime() - start) / 1e9,
                bytes / 1e6, heap.collections().isEmpty() ? "–" : heap.held(),
                heap.collections().isEmpty() ? "–" : heap.size());
    }

    private static String pages(Person person) {
        return "/kukar/koperasi/" + person.cooperative();
    }

    private static Map<String, String> things() {
        var things = new LinkedHashMap<String, String>();
        things.put("plain text for hledger", "/exports/journal");
        things.put("archive that proves itself", "/exports/archive");
        things.put("general ledger of the year, XLSX", "/laporan/buku-besar/xlsx?masa=2025");
        things.put("cash book of the year, XLSX", "/exports/cash-book?year=2025");
        return things;
    }
}
