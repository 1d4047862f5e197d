package id.lumbung.cooperative.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Subject;

/// What a row of a cash book may have been: the event, and the account on the other side of the cash. The rules are the
/// lines of `workbook/rules.csv`, from the particular to the general.
///
/// @param key its name in tables and forms
/// @param goods what is bought or sold, by the word that the events have for it
/// @param cost and stock: what a sale takes from, besides the money that it brings
/// @param words lists of words; a description that holds all of one list is meant
record Rule(String key, Direction direction, EventCode event, AccountCode account, Subject.@Nullable Kind subject,
        Participation participation, String label, List<Set<String>> words, @Nullable String goods,
        @Nullable AccountCode cost, @Nullable AccountCode stock) {

    private static final List<Rule> ALL = read();

    static List<Rule> all() {
        return ALL;
    }

    static Rule of(String key) {
        return ALL.stream().filter(rule -> rule.key.equals(key)).findFirst().orElseThrow(NoSuchRule::new);
    }

    static List<Rule> of(Direction direction) {
        return ALL.stream().filter(rule -> rule.direction == direction).toList();
    }

    /// Whether goods leave the shelf when this money comes in.
    boolean sells() {
        return cost != null;
    }

    /// Whether a part of this money is the jasa of a loan.
    boolean isInstalment() {
        return subject == Subject.Kind.PINJAMAN && direction == Direction.MASUK;
    }

    /// Whether it has to be known which member it was.
    boolean asksMember() {
        return subject == Subject.Kind.ANGGOTA || subject == Subject.Kind.PINJAMAN;
    }

    boolean fits(Set<String> description) {
        return words.stream().anyMatch(description::containsAll);
    }

    private static List<Rule> read() {
        var file = Objects.requireNonNull(Rule.class.getResourceAsStream("/workbook/rules.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).map(line -> rule(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String[] cells) {
        var words = cells[7].isBlank()
                ? List.<Set<String>>of()
                : List.of(cells[7].split(",")).stream().map(Words::of).toList();
        return new Rule(cells[0], Direction.valueOf(cells[1]), EventCode.of(cells[2]), AccountCode.of(cells[3]),
                cells[4].isEmpty() ? null : Subject.Kind.valueOf(cells[4]), Participation.valueOf(cells[5]), cells[6],
                words, cells[8].isEmpty() ? null : cells[8], account(cells[9]), account(cells[10]));
    }

    private static @Nullable AccountCode account(String code) {
        return code.isEmpty() ? null : AccountCode.of(code);
    }
}
