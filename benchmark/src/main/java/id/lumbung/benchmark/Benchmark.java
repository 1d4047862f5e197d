package id.lumbung.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import id.lumbung.benchmark.Asked.Part;

/// `./bench` says how it is asked. Prints tables in Markdown.
public final class Benchmark {

    private static final int LONGEST_TO_PROVE = 100_000;

    private Benchmark() {}

    public static void main(String[] arguments) {
        var status = 2; // also when something failed and threads of servers are left
        try {
            status = measure(Asked.of(arguments)) ? 0 : 1;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(status);
    }

    /// @return whether nobody was answered with an error
    static boolean measure(Asked asked) throws Exception {
        if (asked.url() != null && asked.people() != null && asked.issuer() != null) {
            return new Crowd(new Api(asked.url()), People.of(asked.people(), asked.issuer()), asked.time(),
                    asked.think()).measure();
        }
        if (asked.wants(Part.OFFICE)) {
            office(Running.in(asked.data() == null ? Path.of(".lumbung") : asked.data(), asked.shift()),
                    asked.timesOr(100));
            return true;
        }
        try (var world = new World(asked.data())) {
            return measure(asked, world);
        }
    }

    static boolean measure(Asked asked, World world) throws Exception {
        if (asked.wants(Part.READING) || asked.wants(Part.CLOSING) || asked.wants(Part.EXPORTS)
                || asked.wants(Part.ARCHIVE)) {
            var books = books(asked, world);
            if (asked.wants(Part.READING)) {
                new Reading(world.api(), books, asked.timesOr(200)).measure();
            }
            if (asked.wants(Part.CLOSING)) {
                new Closing(world.api(), books).measure();
            }
            if (asked.wants(Part.EXPORTS)) {
                new Exports(world.service(), books).measure();
            }
            if (asked.wants(Part.ARCHIVE)) {
                new Archiving(world.database(), world.folder()).measure();
            }
        }
        return !asked.wants(Part.USERS)
                || new Crowd(world.api(), People.of(world), asked.time(), asked.think()).measure();
    }

    private static void office(Running platform, int times) throws Exception {
        try (var cooperatives = platform.connect("cooperative"); var mentoring = platform.connect("mentoring")) {
            var start = System.nanoTime();
            new Office(cooperatives, mentoring, Office.Size.YEAR).fill()
                    .forEach((table, rows) -> System.out.printf("%,7d rows of %s%n", rows, table));
            System.out.printf("Filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
        }
        new OfficePages(platform, times).measure();
    }

    /// Makes the books that are not there yet, and lets the service prove those that it proves within a request.
    private static Map<Integer, Person> books(Asked asked, World world) throws Exception {
        var books = new LinkedHashMap<Integer, Person>();
        for (var lines : asked.lines()) {
            var treasurer = world.treasurer(books.size());
            var place = World.API + "/" + treasurer.cooperative();
            var start = System.nanoTime();
            if (world.api().get(treasurer, place + "/entries?size=1").path("entries").isEmpty()) {
                Books.fill(world.database(), treasurer.cooperative(), lines);
                System.out.printf("Books of %,d lines written in %.1f s", lines, (System.nanoTime() - start) / 1e9);
                if (lines <= LONGEST_TO_PROVE) {
                    var proofs = world.api().put(treasurer, place + "/proofs", null);
                    if (!proofs.path("hold").asBoolean(false)) {
                        throw new IllegalStateException("They are not what postings would have written: " + proofs);
                    }
                    System.out.print(", all proofs hold");
                }
                System.out.println();
            }
            books.put(lines, treasurer);
        }
        return books;
    }
}
