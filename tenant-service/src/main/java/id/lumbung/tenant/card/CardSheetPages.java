package id.lumbung.tenant.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.platform.document.Download;
import id.lumbung.platform.idempotency.IdempotencyKey;

/// Cards for all who have none.
@Controller
@RequestMapping("/pengaturan/pengguna/kartu")
@PreAuthorize("hasRole('dinas-admin')")
class CardSheetPages {

    private final CardSheets sheets;

    CardSheetPages(CardSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("waiting", sheets.waiting());
        return "card/waiting";
    }

    /// Answers with the paper itself: the passwords are kept nowhere that a next page could read them.
    @PostMapping
    void issue(@IdempotencyKey UUID key, HttpServletResponse response) {
        var paper = sheets.print(sheets.issue(key));
        try {
            Download.PDF.begin(response, "kartu akun").write(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
