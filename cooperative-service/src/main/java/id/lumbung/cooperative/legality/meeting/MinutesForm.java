package id.lumbung.cooperative.legality.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.meeting.Minutes.Attendee;
import id.lumbung.cooperative.legality.meeting.Minutes.Elected;
import id.lumbung.cooperative.legality.number.Kbli;
import id.lumbung.cooperative.legality.number.NotThatNumber;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// Minutes as they are typed. The lists are lines, one person each, so that they can be copied out of a spreadsheet:
/// `Nama; L/P; unsur; pendiri; NIK` and `Jabatan; Nama; HP`.
record MinutesForm(@NotBlank @Size(max = 60) String number, @NotNull LocalDate heldOn, @NotNull LocalTime starts,
        @NotNull LocalTime ends, @NotBlank @Size(max = 150) String place, @NotNull @PositiveOrZero Integer invited,
        @NotNull @PositiveOrZero Integer men, @NotNull @PositiveOrZero Integer women,
        @NotBlank @Size(max = 100) String chair, @NotBlank @Size(max = 100) String secretary,
        @NotBlank @Size(max = 100) String third, @NotBlank @Size(max = 150) String name,
        @NotBlank @Size(max = 300) String area, @NotNull Rupiah principal, @NotNull Rupiah mandatory,
        @Nullable Rupiah capital, @Nullable Rupiah grant, @NotBlank @Size(max = 100) String proxy,
        @NotBlank @Size(max = 500) String plan, @NotBlank @Size(max = 200) String kbli,
        @NotBlank @Size(max = 20_000) String people, @NotBlank @Size(max = 4_000) String organs) {

    private static final List<String> YES = List.of("ya", "y", "pendiri", "1", "x", "v");

    Minutes minutes() {
        return new Minutes(line(number), heldOn, starts, ends, line(place), invited, men, women,
                List.of(line(chair), line(secretary), line(third)), line(name).toUpperCase(Locale.ROOT), line(area),
                principal, mandatory, capital == null ? Rupiah.ZERO : capital, grant == null ? Rupiah.ZERO : grant,
                line(proxy), line(plan), codes(), attendees(), elected());
    }

    private List<Kbli> codes() {
        try {
            return Kbli.list(kbli);
        } catch (NotThatNumber wrong) {
            throw wrong.at("kbli");
        }
    }

    private List<Attendee> attendees() {
        var attendees = new ArrayList<Attendee>();
        var lines = people.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var cell = cells(lines.get(at));
            if (!cell.getFirst().isEmpty()) {
                var sex = cell.size() > 1 ? cell.get(1).toUpperCase(Locale.ROOT) : "";
                if (!sex.startsWith("L") && !sex.startsWith("P")) {
                    throw new WrongMinutes("legality.meeting.line-sex", "people", at + 1);
                }
                attendees.add(new Attendee(short100(cell.getFirst()), sex.startsWith("P"),
                        cell.size() > 2 ? short60(cell.get(2)) : "",
                        cell.size() > 4 && !cell.get(4).isEmpty() ? nik(cell.get(4), at + 1) : null,
                        cell.size() > 3 && YES.contains(cell.get(3).toLowerCase(Locale.ROOT))));
            }
        }
        return attendees;
    }

    private static String nik(String typed, int line) {
        try {
            return Nik.parse(typed).masked();
        } catch (Refusal notANik) {
            throw new WrongMinutes("legality.meeting.line-nik", "people", line);
        }
    }

    private List<Elected> elected() {
        var elected = new ArrayList<Elected>();
        var lines = organs.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var cell = cells(lines.get(at));
            if (cell.size() > 1 && !cell.get(1).isEmpty()) {
                elected.add(seat(cell, at + 1));
            }
        }
        return elected;
    }

    private static Elected seat(List<String> cell, int line) {
        var word = cell.getFirst().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        var office = Arrays.stream(Office.values()).filter(each -> each.name().equals(word)).findAny()
                .orElseThrow(() -> new WrongMinutes("legality.meeting.line-office", "organs", line));
        try {
            return new Elected(office, short100(cell.get(1)), PhoneNumber.parse(cell.size() > 2 ? cell.get(2) : ""));
        } catch (Refusal notAPhone) {
            throw new WrongMinutes("legality.meeting.line-phone", "organs", line);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("[;\\t]", -1)).map(MinutesForm::line).toList();
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String short100(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static String short60(String element) {
        return element.length() > 60 ? element.substring(0, 60) : element;
    }

    @Override
    public String toString() {
        return "MinutesForm[" + number + "]"; // the lists may hold residents' numbers
    }
}
