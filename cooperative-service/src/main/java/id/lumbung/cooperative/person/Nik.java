package id.lumbung.cooperative.person;

import java.time.DateTimeException;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonValue;

/// A resident's number: region of first registration (6), birth date (6, a woman's day + 40), sequence (4).
/// It never shows itself in a log, and its region proves no residence: it stays when the person moves.
public record Nik(String digits) {

    private static final int GROWN_UP = 17;

    public Nik {
        if (!digits.matches("[0-9]{16}") || !known(digits)) {
            throw new NotANik();
        }
    }

    /// Reads what a person types: blanks, dots and dashes between the digits are hers to choose.
    public static Nik parse(String typed) {
        return new Nik(typed.replaceAll("[ .\\-]", ""));
    }

    /// Whether somebody looking for a person typed a whole number.
    public static boolean looksLike(String typed) {
        return typed.replaceAll("[ .\\-]", "").matches("[0-9]{16}");
    }

    public Sex sex() {
        return number(6) > 40 ? Sex.P : Sex.L;
    }

    /// The birth date inside. Two digits leave the century open: it is this one only for who would then be grown up.
    public LocalDate bornOn(LocalDate today) {
        var year = number(10);
        if (holds(2000 + year) && !date(2000 + year).plusYears(GROWN_UP).isAfter(today)) {
            return date(2000 + year);
        }
        return holds(1900 + year) ? date(1900 + year) : date(2000 + year);
    }

    /// What a person may see: 640206******0001. JSON gets no more than that either.
    @JsonValue
    public String masked() {
        return digits.substring(0, 6) + "******" + digits.substring(12);
    }

    @Override
    public String toString() {
        return "Nik[***]";
    }

    private static boolean known(String digits) {
        var province = Integer.parseInt(digits.substring(0, 2));
        var day = Integer.parseInt(digits.substring(6, 8));
        return province >= 11 && province <= 96 && day != 40 && !digits.endsWith("0000")
                && (holds(digits, 1900) || holds(digits, 2000));
    }

    private static boolean holds(String digits, int century) {
        try {
            date(digits, century + Integer.parseInt(digits.substring(10, 12)));
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }

    private boolean holds(int year) {
        return holds(digits, year - year % 100);
    }

    private LocalDate date(int year) {
        return date(digits, year);
    }

    private static LocalDate date(String digits, int year) {
        var day = Integer.parseInt(digits.substring(6, 8));
        return LocalDate.of(year, Integer.parseInt(digits.substring(8, 10)), day > 40 ? day - 40 : day);
    }

    private int number(int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
