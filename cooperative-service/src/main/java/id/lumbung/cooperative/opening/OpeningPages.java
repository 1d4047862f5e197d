package id.lumbung.cooperative.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.upload.Tables;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The opening sheet on a phone: an overview, and a short form for each part of it.
@Controller
@RequestMapping("/koperasi/{cooperative}/saldo-awal")
class OpeningPages {

    private final Openings openings;
    private final Profiles profiles;
    private final Offices offices;
    private final Once once;
    private final ExampleSheet example;

    OpeningPages(Openings openings, Profiles profiles, Offices offices, Once once, ExampleSheet example) {
        this.openings = openings;
        this.profiles = profiles;
        this.offices = offices;
        this.once = once;
        this.example = example;
    }

    /// A part of the overview.
    ///
    /// @param plain the accounts that are filled on one page; the others have a page each
    record Part(Section section, List<Account> plain, List<Account> several) {}

    @GetMapping
    String overview(@PathVariable UUID cooperative, Model model) {
        return overview(cooperative, new MapBindingResult(new TreeMap<String, String>(), "form"), model);
    }

    private String overview(UUID cooperative, BindingResult form, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("mayRecord", offices.mayRecord(cooperative));
        var sheet = openings.sheet(cooperative);
        model.addAttribute("sheet", sheet);
        model.addAttribute("parts", Arrays.stream(Section.values()).map(section -> {
            var accounts = section.accounts(sheet.chart());
            return new Part(section, accounts.stream().filter(account -> account.control() == null).toList(),
                    accounts.stream().filter(account -> account.control() != null).toList());
        }).toList());
        return shown("opening/overview", form, model);
    }

    @PostMapping
    ModelAndView confirm(@PathVariable UUID cooperative, @IdempotencyKey UUID key, Model model) {
        var form = new MapBindingResult(new TreeMap<String, String>(), "form");
        return FormAnswer.of(form, () -> once.redirect(key, Map.of(), () -> {
            openings.confirm(cooperative, key);
            return Redirect.saying("opening.confirmed", "/koperasi/{cooperative}/saldo-awal", cooperative);
        }), () -> overview(cooperative, form, model));
    }

    /// The whole sheet as a file takes the place of the draft.
    @PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(@PathVariable UUID cooperative, @RequestParam MultipartFile file, Model model) {
        var form = new MapBindingResult(new TreeMap<String, String>(), "form");
        return FormAnswer.of(form, () -> {
            var members = openings.members(cooperative);
            var lines = new OpeningFile(openings.sheet(cooperative), members).lines(Tables.read(bytes(file)));
            openings.replace(cooperative, line -> true, lines);
            return Redirect.saying("opening.uploaded", "/koperasi/{cooperative}/saldo-awal", cooperative);
        }, () -> overview(cooperative, form, model));
    }

    @GetMapping("/contoh.csv")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    void exampleCsv(@PathVariable UUID cooperative, HttpServletResponse response) {
        example.csv(cooperative, response);
    }

    @GetMapping("/contoh.xlsx")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    void exampleWorkbook(@PathVariable UUID cooperative, HttpServletResponse response) {
        example.workbook(cooperative, response);
    }

    @GetMapping("/{part}")
    String part(@PathVariable UUID cooperative, @PathVariable String part, Model model) {
        var fields = fields(cooperative, part);
        return show(cooperative, fields, new MapBindingResult(new TreeMap<>(fields.values()), "form"), model);
    }

    @PostMapping("/{part}")
    ModelAndView save(@PathVariable UUID cooperative, @PathVariable String part,
            @RequestParam Map<String, String> sent, Model model) {
        var fields = fields(cooperative, part);
        var values = new TreeMap<>(fields.values());
        values.putAll(sent);
        var form = new MapBindingResult(values, "form");
        var lines = fields.read(sent, refusal -> refusal.reject(form));
        return FormAnswer.of(form, () -> {
            openings.replace(cooperative, fields::covers, lines);
            return Redirect.saying("opening.saved", "/koperasi/{cooperative}/saldo-awal", cooperative);
        }, () -> show(cooperative, fields, form, model));
    }

    private SheetFields fields(UUID cooperative, String part) {
        return SheetFields.of(openings.sheet(cooperative), part, () -> openings.members(cooperative));
    }

    private String show(UUID cooperative, SheetFields fields, MapBindingResult form, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("fields", fields);
        return shown("opening/part", form, model);
    }

    private static String shown(String view, BindingResult form, Model model) {
        model.addAttribute("form", form.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
        return view;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
