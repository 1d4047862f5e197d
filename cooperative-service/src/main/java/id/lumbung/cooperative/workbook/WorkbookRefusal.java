package id.lumbung.cooperative.workbook;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A workbook cannot be taken, or not yet.
class WorkbookRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private WorkbookRefusal(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    static WorkbookRefusal booksNotOpen() {
        return new WorkbookRefusal(HttpStatus.CONFLICT, "workbook.books-not-open");
    }

    static WorkbookRefusal uploadedBefore(LocalDate on) {
        return new WorkbookRefusal(HttpStatus.CONFLICT, "workbook.uploaded-before", on);
    }

    static WorkbookRefusal noCashBook() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.no-cash-book");
    }

    static WorkbookRefusal nothingInIt() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.nothing-in-it");
    }

    static WorkbookRefusal notACashAccount() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.not-a-cash-account");
    }

    static WorkbookRefusal unknownOutlet() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.unknown-outlet");
    }

    static WorkbookRefusal unknown() {
        return new WorkbookRefusal(HttpStatus.NOT_FOUND, "workbook.unknown");
    }

    static WorkbookRefusal finished() {
        return new WorkbookRefusal(HttpStatus.CONFLICT, "workbook.finished");
    }

    static WorkbookRefusal stillAsked(int rows) {
        return new WorkbookRefusal(HttpStatus.CONFLICT, "workbook.still-asked", rows);
    }

    static WorkbookRefusal otherFile() {
        return new WorkbookRefusal(HttpStatus.CONFLICT, "workbook.other-file");
    }

    static WorkbookRefusal notAMargin() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.not-a-margin");
    }

    static WorkbookRefusal interestExceeds() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.interest-exceeds");
    }

    static WorkbookRefusal notALoan() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.not-a-loan");
    }

    static WorkbookRefusal notAMember() {
        return new WorkbookRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.not-a-member");
    }

    /// The ledger does not take an entry of this row.
    static WorkbookRefusal row(String sheet, int row, String reason) {
        return new WorkbookRefusal(HttpStatus.CONFLICT, "workbook.row-refused", sheet, row, reason);
    }

    @Override
    public WorkbookRefusal at(String field) {
        super.at(field);
        return this;
    }
}
