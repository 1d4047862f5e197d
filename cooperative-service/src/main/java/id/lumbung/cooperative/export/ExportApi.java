package id.lumbung.cooperative.export;

import java.time.Year;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.AccountCode;

/// The book as files, for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/exports")
class ExportApi {

    private final Exports exports;

    ExportApi(Exports exports) {
        this.exports = exports;
    }

    /// Plain text for hledger.
    @GetMapping("/journal")
    void plainText(@PathVariable UUID cooperative, HttpServletResponse response) {
        exports.plainText(cooperative, response);
    }

    /// The cash book as a workbook, a sheet for each month.
    @GetMapping("/cash-book")
    void cashBook(@PathVariable UUID cooperative, @RequestParam(defaultValue = "1-1101") String account,
            @RequestParam Year year, HttpServletResponse response) {
        exports.cashBook(cooperative, AccountCode.of(account), year, response);
    }

    /// The archive with its verifier.
    @GetMapping("/archive")
    void archive(@PathVariable UUID cooperative, HttpServletResponse response) {
        exports.archive(cooperative, response);
    }
}
