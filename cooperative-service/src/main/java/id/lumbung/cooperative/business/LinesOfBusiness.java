package id.lumbung.cooperative.business;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.web.Choice;

/// The list of lines, the same in every regency. It changes with a release only.
@Service
@Transactional(readOnly = true)
public class LinesOfBusiness {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final JdbcClient jdbc;
    private final MessageSource words;

    LinesOfBusiness(JdbcClient jdbc, MessageSource words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /// Those that a business can be in, in the order of their groups.
    public List<LineOfBusiness> all() {
        return jdbc.sql("select * from line_of_business where parent is not null order by place")
                .query((row, index) -> new LineOfBusiness(row.getString("code"), row.getString("parent"),
                        row.getString("kbli"), row.getString("chain"), row.getObject("step", Integer.class)))
                .list();
    }

    /// The line of that code, or a refusal at `line`.
    public LineOfBusiness get(@Nullable String code) {
        return all().stream().filter(line -> line.code().equals(code)).findAny().orElseThrow(UnknownLine::new);
    }

    /// The line's number in the classification, unless another one was typed.
    public @Nullable String kbli(LineOfBusiness line, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return line.kbli();
        }
        if (!typed.strip().matches("\\d{5}")) {
            throw new NotAKbli();
        }
        return typed.strip();
    }

    /// For a select: the line, and the group it stands in.
    public List<Choice> choices() {
        return all().stream().map(line -> Choice.of(line.code(),
                word("business.line." + line.code()) + " · " + word("business.line." + line.parent()))).toList();
    }

    /// For a select: whom a business serves.
    public List<Choice> customers() {
        return Arrays.stream(Customers.values())
                .map(customers -> Choice.of(customers, word("business.customers." + customers))).toList();
    }

    private String word(String key) {
        return words.getMessage(key, null, INDONESIAN);
    }
}
