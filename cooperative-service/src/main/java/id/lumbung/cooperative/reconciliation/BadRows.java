package id.lumbung.cooperative.reconciliation;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Some lines of the file cannot be read, so none is taken.
class BadRows extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 20;

    private final transient List<Bad> rows;

    /// @param what is wrong: `day`, `outside` or `amount`
    record Bad(int line, String what) {}

    BadRows(List<Bad> rows) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "reconciliation.bad-rows", rows.size(),
                rows.stream().limit(NAMED).map(row -> Integer.toString(row.line())).collect(Collectors.joining(", ")));
        at("file");
        this.rows = List.copyOf(rows);
    }

    List<Bad> rows() {
        return rows;
    }
}
