package id.lumbung.cooperative.legality.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.EventForm;
import id.lumbung.cooperative.legality.number.LegalNumber;
import id.lumbung.cooperative.legality.number.NomorRekening.Bank;
import id.lumbung.cooperative.legality.number.NotThatNumber;
import id.lumbung.cooperative.legality.roll.RollCell.Judgement;
import id.lumbung.cooperative.legality.roll.RollRow.Verdict;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;
import id.lumbung.cooperative.upload.WrittenDate;

/// Reads a list beside what stands already. It guesses no village and overwrites no number.
final class RollReader {

    private static final int ROWS_OF_TITLES = 15;

    /// A cooperative, and the numbers that stand for it.
    record Known(UUID cooperative, String code, String village, String district, String name,
            Map<LegalDocument, String> numbers) {}

    private final List<Known> known;
    private final Map<String, UUID> taken;
    private final int regency;
    private final LocalDate today;
    private final Set<UUID> met = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    RollReader(List<Known> known, int regency, LocalDate today) {
        this.known = known;
        this.taken = known.stream().flatMap(one -> one.numbers().entrySet().stream()
                .filter(number -> number.getKey() != LegalDocument.AKTA_PENDIRIAN)
                .map(number -> Map.entry(number.getKey() + number.getValue(), one.cooperative())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        this.regency = regency;
        this.today = today;
    }

    List<RollRow> read(TableSheet sheet) {
        var heading = sheet.rows().stream().limit(ROWS_OF_TITLES).filter(row -> isHeading(places(row))).findFirst()
                .orElseThrow(RollRefused::noHeadings);
        var places = places(heading);
        return sheet.rows().stream().filter(row -> row.number() > heading.number())
                .filter(row -> !written(row, places).isEmpty()).map(row -> row(row, places)).toList();
    }

    private static boolean isHeading(Map<RollField, Integer> places) {
        return (places.containsKey(RollField.CODE) || places.containsKey(RollField.VILLAGE)
                || places.containsKey(RollField.NAME)) && RollField.numbers().stream().anyMatch(places::containsKey);
    }

    private static Map<RollField, Integer> places(TableRow row) {
        var places = new EnumMap<RollField, Integer>(RollField.class);
        for (int at = 0; at < row.cells().size(); at++) {
            int column = at;
            RollField.named(row.cell(at).text()).ifPresent(field -> places.putIfAbsent(field, column));
        }
        return places;
    }

    private RollRow row(TableRow row, Map<RollField, Integer> places) {
        var matches = matches(row, places);
        var written = written(row, places);
        if (matches.size() != 1) {
            return new RollRow(row.number(), written, null, null,
                    matches.isEmpty() ? Verdict.TIDAK_DITEMUKAN : Verdict.MERAGUKAN, List.of());
        }
        var whom = matches.getFirst();
        if (!met.add(whom.cooperative())) {
            return new RollRow(row.number(), written, whom.cooperative(), whom.village(), Verdict.GANDA, List.of());
        }
        var cells = new ArrayList<RollCell>();
        for (var field : RollField.numbers()) {
            var typed = text(row, places, field);
            if (!typed.isEmpty() && !typed.equals("-")) {
                cells.add(cell(whom, field, typed, row, places));
            }
        }
        return new RollRow(row.number(), written, whom.cooperative(), whom.village(), Verdict.COCOK, cells);
    }

    private RollCell cell(Known whom, RollField field, String typed, TableRow row, Map<RollField, Integer> places) {
        var document = field.document().orElseThrow();
        var at = row.address(places.getOrDefault(field, 0));
        LegalNumber number;
        try {
            if (typed.matches("\\d([.,]\\d+)?[eE]\\+?\\d+")) {
                return RollCell.wrong(document, at, typed, Judgement.SALAH, "legality.roll.scientific");
            }
            number = EventForm.parse(document, typed, Bank.LAINNYA);
        } catch (NotThatNumber wrong) {
            return RollCell.wrong(document, at, typed, Judgement.SALAH, wrong.code());
        }
        var standing = whom.numbers().get(document);
        if (standing != null) {
            return standing.equals(number.value())
                    ? RollCell.wrong(document, at, number.value(), Judgement.SAMA, "legality.roll.same")
                    : RollCell.wrong(document, at, number.value(), Judgement.BERBEDA, "legality.roll.different");
        }
        if (document != LegalDocument.AKTA_PENDIRIAN && (!read.add(document + number.value())
                || !whom.cooperative().equals(taken.getOrDefault(document + number.value(), whom.cooperative())))) {
            return RollCell.wrong(document, at, number.value(), Judgement.SALAH, "legality.number-taken");
        }
        return dated(document, at, number, date(row, places, field.dated()),
                !text(row, places, field.dated()).isEmpty());
    }

    /// Deed and decree have a date of their own; what comes after them may be known without, and then counts from today.
    private RollCell dated(LegalDocument document, String at, LegalNumber number, @Nullable LocalDate date,
            boolean written) {
        if (date == null && (written || document == LegalDocument.SK_AHU
                || document == LegalDocument.AKTA_PENDIRIAN)) {
            return RollCell.wrong(document, at, number.value(), Judgement.SALAH, "legality.roll.date");
        }
        var on = date == null ? today : date;
        return on.isAfter(today)
                ? RollCell.wrong(document, at, number.value(), Judgement.SALAH, "legality.in-future")
                : new RollCell(document, at, number.value(), on, Judgement.BARU,
                        date == null ? "legality.roll.undated" : null,
                        number.doubts(regency, on).stream().sorted().toList());
    }

    private List<Known> matches(TableRow row, Map<RollField, Integer> places) {
        var code = text(row, places, RollField.CODE).replaceAll("\\D", "");
        if (!code.isEmpty()) {
            return known.stream().filter(one -> one.code().replace(".", "").equals(code)).toList();
        }
        var name = plain(text(row, places, RollField.NAME));
        var byName = known.stream().filter(one -> !name.isEmpty() && plain(one.name()).equals(name)).toList();
        if (!byName.isEmpty()) {
            return byName;
        }
        var village = plain(text(row, places, RollField.VILLAGE).replaceFirst("(?i)^(desa|kelurahan|kel\\.?)\\s+", ""));
        var district = plain(
                text(row, places, RollField.DISTRICT).replaceFirst("(?i)^(kecamatan|kec\\.?)\\s+", ""));
        return known.stream().filter(one -> !village.isEmpty() && plain(one.village()).equals(village))
                .filter(one -> district.isEmpty() || plain(one.district()).equals(district)).toList();
    }

    private @Nullable LocalDate date(TableRow row, Map<RollField, Integer> places, RollField field) {
        return WrittenDate.of(row.cell(places.getOrDefault(field, -1)), today).orElse(null);
    }

    private static String written(TableRow row, Map<RollField, Integer> places) {
        var words = List.of(RollField.CODE, RollField.NAME, RollField.VILLAGE, RollField.DISTRICT).stream()
                .map(field -> text(row, places, field)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")).replaceAll("\\p{Cntrl}+", " ");
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private static String text(TableRow row, Map<RollField, Integer> places, RollField field) {
        var text = row.cell(places.getOrDefault(field, -1)).text();
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    }
}
