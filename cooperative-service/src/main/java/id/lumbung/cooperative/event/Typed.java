package id.lumbung.cooperative.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.event.template.WrongFact;
import id.lumbung.cooperative.event.template.WrongFact.Reason;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// What was typed, name by name: reads single values, and remembers what was read and what was wrong.
final class Typed {

    /// What neither a line of text nor the database can hold.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

    private final Map<String, String> typed;
    private final Set<String> read = new HashSet<>();
    private final List<WrongFact> wrong = new ArrayList<>();

    Typed(Map<String, String> typed) {
        this.typed = typed;
    }

    Set<String> names() {
        return typed.keySet();
    }

    List<WrongFact> wrong() {
        return List.copyOf(wrong);
    }

    boolean has(String name) {
        return typed.containsKey(name);
    }

    /// What stands there, which may be nothing.
    String text(String name) {
        read.add(name);
        return CONTROLS.matcher(typed.getOrDefault(name, "")).replaceAll(" ").strip();
    }

    /// What has to stand there.
    Optional<String> given(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            refuse(Reason.MISSING, name);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<Rupiah> amount(String name) {
        return given(name).flatMap(text -> {
            try {
                var amount = Rupiah.parse(text);
                if (Fact.isRecordable(amount)) {
                    return Optional.of(amount);
                }
                refuse(Reason.AMOUNT_RANGE, name);
            } catch (NotRupiah e) {
                refuse(Reason.NOT_AN_AMOUNT, name);
            }
            return Optional.empty();
        });
    }

    Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException e) {
            refuse(Reason.NOT_A_DATE, name);
            return Optional.empty();
        }
    }

    Optional<YearMonth> month(String name) {
        return given(name).flatMap(text -> {
            try {
                return Optional.of(YearMonth.parse(text));
            } catch (DateTimeException e) {
                refuse(Reason.NOT_A_MONTH, name);
                return Optional.empty();
            }
        });
    }

    /// A small ordinal, 1 to 99.
    Optional<Integer> ordinal(String name) {
        return given(name).flatMap(text -> {
            if (text.matches("[1-9]\\d?")) {
                return Optional.of(Integer.parseInt(text));
            }
            refuse(Reason.NOT_A_NUMBER, name);
            return Optional.empty();
        });
    }

    /// Names that nobody has read, such as misspelt ones.
    List<String> unread() {
        return typed.keySet().stream().filter(name -> !read.contains(name)).toList();
    }

    List<String> unread(String prefix) {
        return unread().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    void refuse(Reason reason, String name, Object... arguments) {
        read.add(name);
        wrong.add(WrongFact.of(reason, name, arguments));
    }
}
