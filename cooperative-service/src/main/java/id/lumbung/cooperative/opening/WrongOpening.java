package id.lumbung.cooperative.opening;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;

import id.lumbung.cooperative.event.EventEntries;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// A balance that cannot stand on the sheet.
class WrongOpening extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongOpening(String code, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    static WrongOpening account(String code) {
        return new WrongOpening("opening.not-asked", code);
    }

    static WrongOpening member(String about) {
        return new WrongOpening("opening.no-such-member", about);
    }

    static WrongOpening nameless(String code) {
        return new WrongOpening("opening.name-missing", code);
    }

    static WrongOpening twice(String code, String about) {
        return new WrongOpening("opening.twice", code, about);
    }

    static WrongOpening since(LocalDate since, LocalDate opened) {
        return new WrongOpening("opening.since-after", Dates.panjang(since), Dates.panjang(opened));
    }

    static WrongOpening sinceNot(String code) {
        return new WrongOpening("opening.since-not-asked", code);
    }

    static WrongOpening date(String typed) {
        return new WrongOpening("opening.not-a-date", typed);
    }

    static WrongOpening loanNumber(String typed) {
        return new WrongOpening("opening.not-a-loan-number", typed, EventEntries.MOST_LOANS);
    }

    static WrongOpening tooMany(int most) {
        return new WrongOpening("opening.too-many", most);
    }

    static WrongOpening amount(String typed) {
        return new WrongOpening("opening.not-an-amount", typed);
    }

    /// What is wrong with a cell of an uploaded table.
    enum Cell {
        ACCOUNT, NAME, MEMBER, AMOUNT, LOAN, DATE
    }

    static WrongOpening cell(Cell wrong, String sheet, String address, String text) {
        return new WrongOpening(switch (wrong) {
            case ACCOUNT -> "opening.cell.account";
            case NAME -> "opening.cell.name";
            case MEMBER -> "opening.cell.member";
            case AMOUNT -> "opening.cell.amount";
            case LOAN -> "opening.cell.loan";
            case DATE -> "opening.cell.date";
        }, sheet, address, text);
    }

    static WrongOpening columns() {
        return new WrongOpening("opening.columns");
    }

    @Override
    public WrongOpening at(String field) {
        super.at(field);
        return this;
    }
}
