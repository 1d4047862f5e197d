package id.lumbung.cooperative.statement;

import id.lumbung.cooperative.ledger.OpenBooks;

/// Statements without the service around them, for tests of other features.
public final class TestFigures {

    private TestFigures() {}

    public static YearFigures of(OpenBooks books) {
        var jdbc = books.jdbc();
        return new YearFigures(
                new Statements(books.books(), new FigureRows(jdbc), new OpeningRows(jdbc), new DetailRows(jdbc)),
                books.books());
    }
}
