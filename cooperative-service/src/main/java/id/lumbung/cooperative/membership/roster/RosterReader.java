package id.lumbung.cooperative.membership.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.membership.Application;
import id.lumbung.cooperative.membership.ApplicationForm;
import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.Sex;
import id.lumbung.cooperative.upload.TableCell;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.WrittenDate;
import id.lumbung.platform.problem.Refusal;

/// Makes applications of rows by the rules that a typed one is held to, and says of each cell what is wrong with it. What a
/// spreadsheet has spoilt is never guessed.
final class RosterReader {

    private static final int LONGEST = 60;
    private static final int GROWN_UP = 17;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Set<String> MEN = Set.of("l", "lk", "laki", "laki laki", "pria", "lelaki", "m");
    private static final Set<String> WOMEN = Set.of("p", "pr", "perempuan", "wanita", "w");

    private final Headings headings;
    private final Validator validator;
    private final LocalDate today;

    RosterReader(Headings headings, Validator validator, LocalDate today) {
        this.headings = headings;
        this.validator = validator;
        this.today = today;
    }

    /// The people of these rows; empty rows and totals are none.
    List<Candidate> read(List<TableRow> rows) {
        return rows.stream().filter(row -> row.number() > headings.row()).filter(this::isAboutSomebody)
                .map(this::candidate).toList();
    }

    private boolean isAboutSomebody(TableRow row) {
        return !text(row, RosterField.NIK).isEmpty() || !text(row, RosterField.NAME).isEmpty()
                || !text(row, RosterField.ADDRESS).isEmpty();
    }

    Candidate candidate(TableRow row) {
        var findings = new ArrayList<Finding>();
        var name = text(row, RosterField.NAME);
        var nik = nik(row, findings);
        var form = form(row, name, nik == null ? "" : nik.digits(), findings);
        check(row, form, nik, findings);
        var entered = entered(row, findings);
        var applicant = findings.isEmpty() ? application(row, form, findings) : null;
        if (applicant != null && applicant.bornOn().plusYears(GROWN_UP).isAfter(entered)) {
            findings.add(finding(row, RosterField.ENTERED_ON, "roster.finding.entered-too-young"));
        }
        return new Candidate(row, Discreet.of(name, 100), nik, findings.isEmpty() ? applicant : null, entered,
                findings);
    }

    private ApplicationForm form(TableRow row, String name, String nik, List<Finding> findings) {
        var birth = birth(row);
        var neighbourhood = (text(row, RosterField.RT_RW) + "/ ").split("/", 3);
        return new ApplicationForm(name, nik, phone(row, findings), text(row, RosterField.ADDRESS),
                neighbour(row, RosterField.RT, neighbourhood[0]), neighbour(row, RosterField.RW, neighbourhood[1]),
                sex(row, findings), born(row, birth, findings),
                headings.has(RosterField.BIRTH_PLACE) ? text(row, RosterField.BIRTH_PLACE) : birth.place(),
                text(row, RosterField.OCCUPATION), text(row, RosterField.NIK_NOTE));
    }

    /// What the form itself asks for, such as lengths.
    private void check(TableRow row, ApplicationForm form, @Nullable Nik nik, List<Finding> findings) {
        for (var violation : validator.validate(form)) {
            var field = RosterField.saying(violation.getPropertyPath().toString()).stream().filter(headings::has)
                    .findFirst().orElse(RosterField.NAME);
            if (field == RosterField.NIK && nik == null) {
                continue; // said already, in better words
            }
            var missing = violation.getConstraintDescriptor().getAnnotation() instanceof NotBlank;
            if (missing || !value(row, field).isEmpty()) {
                findings.add(finding(row, field, missing ? "roster.finding.missing" : "roster.finding.length"));
            }
        }
    }

    private @Nullable Application application(TableRow row, ApplicationForm form, List<Finding> findings) {
        try {
            var applicant = form.application(today);
            applicant.check(today);
            return applicant;
        } catch (Refusal refusal) {
            var field = switch (refusal.field()) {
                case "note", "bornOn" -> bornIn();
                case null -> RosterField.NAME;
                case String property -> RosterField.saying(property).stream().filter(headings::has).findFirst()
                        .orElse(RosterField.NAME);
            };
            findings.add(finding(row, field, refusal.code().equals("membership.nik-says-otherwise")
                    ? "roster.finding.nik-says-otherwise"
                    : refusal.code()));
            return null;
        }
    }

    private @Nullable Nik nik(TableRow row, List<Finding> findings) {
        var cell = headings.cell(row, RosterField.NIK);
        var text = text(row, RosterField.NIK);
        var digits = text.replaceAll("[ .\\-]", "");
        if (text.isEmpty()) {
            findings.add(finding(row, RosterField.NIK, "roster.finding.missing"));
        } else if (SCIENTIFIC.matcher(text).matches()) {
            findings.add(finding(row, RosterField.NIK, "roster.finding.nik-scientific", Discreet.of(text, LONGEST)));
        } else if (cell.number() != null) {
            findings.add(finding(row, RosterField.NIK, "roster.finding.nik-number"));
        } else if (!digits.matches("\\d+")) {
            findings.add(finding(row, RosterField.NIK, "roster.finding.nik-letters"));
        } else if (digits.length() != 16) {
            findings.add(finding(row, RosterField.NIK, "roster.finding.nik-length",
                    Integer.toString(digits.length())));
        } else {
            try {
                return Nik.parse(text);
            } catch (Refusal notANik) {
                findings.add(finding(row, RosterField.NIK, notANik.code()));
            }
        }
        return null;
    }

    /// Spreadsheets take away the zero that a number begins with; a mobile number is told without it.
    private @Nullable String phone(TableRow row, List<Finding> findings) {
        var text = text(row, RosterField.PHONE);
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            findings.add(finding(row, RosterField.PHONE, "roster.finding.phone-scientific",
                    Discreet.of(text, LONGEST)));
            return null;
        }
        var first = text.split("[/;]")[0].strip();
        return first.startsWith("8") ? "0" + first : first;
    }

    private @Nullable Sex sex(TableRow row, List<Finding> findings) {
        var said = text(row, RosterField.SEX);
        if (said.isEmpty() || said.equals("-")) {
            return null;
        }
        var text = said.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        if (!MEN.contains(text) && !WOMEN.contains(text)) {
            findings.add(finding(row, RosterField.SEX, "roster.finding.sex", Discreet.of(said, LONGEST)));
        }
        return WOMEN.contains(text) ? Sex.P : Sex.L;
    }

    /// @param place before the date, where one column says both
    private record Birth(@Nullable String place, TableCell date) {}

    private Birth birth(TableRow row) {
        if (headings.has(RosterField.BORN_ON)) {
            return new Birth(null, value(row, RosterField.BORN_ON));
        }
        var both = value(row, RosterField.BIRTH);
        var parts = Pattern.compile("^(\\D*?)[,/ ]*(\\d.*)$").matcher(both.text());
        return both.date() == null && parts.matches()
                ? new Birth(parts.group(1).isBlank() ? null : parts.group(1), TableCell.of(parts.group(2)))
                : new Birth(null, both);
    }

    private @Nullable LocalDate born(TableRow row, Birth birth, List<Finding> findings) {
        var born = WrittenDate.of(birth.date(), today);
        if (born.isEmpty() && !birth.date().isEmpty()) {
            findings.add(finding(row, bornIn(), "roster.finding.birth-date")); // not repeated: it is half a NIK
        }
        return born.orElse(null);
    }

    private LocalDate entered(TableRow row, List<Finding> findings) {
        var cell = value(row, RosterField.ENTERED_ON);
        if (cell.isEmpty()) {
            return today;
        }
        Optional<LocalDate> entered = WrittenDate.of(cell, today);
        if (entered.isEmpty()) {
            findings.add(finding(row, RosterField.ENTERED_ON, "roster.finding.date",
                    Discreet.of(cell.text(), LONGEST)));
        } else if (entered.get().isAfter(today)) {
            findings.add(finding(row, RosterField.ENTERED_ON, "roster.finding.entered-later",
                    Discreet.of(cell.text(), LONGEST)));
        }
        return entered.orElse(today);
    }

    private RosterField bornIn() {
        return headings.has(RosterField.BORN_ON)
                ? RosterField.BORN_ON
                : headings.has(RosterField.BIRTH) ? RosterField.BIRTH : RosterField.NIK;
    }

    private String neighbour(TableRow row, RosterField field, String otherwise) {
        return headings.has(field) ? text(row, field) : otherwise.strip();
    }

    private Finding finding(TableRow row, RosterField field, String code, String... arguments) {
        return headings.finding(row, field, code, arguments);
    }

    private String text(TableRow row, RosterField field) {
        return value(row, field).text();
    }

    /// The cell without what a spreadsheet puts before a text: 'x, ="x".
    private TableCell value(TableRow row, RosterField field) {
        var cell = headings.cell(row, field);
        var text = cell.text().replaceFirst("^=\"(.*)\"$", "$1").replaceFirst("^['’‘`´]+", "")
                .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        return new TableCell(text, cell.number(), cell.date(), cell.broken());
    }
}
