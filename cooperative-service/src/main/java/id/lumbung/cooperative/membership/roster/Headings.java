package id.lumbung.cooperative.membership.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.lumbung.cooperative.upload.TableCell;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;

/// Where a sheet says what.
///
/// @param row of the headings, as the spreadsheet counts
/// @param cells the headings themselves
/// @param places columns of the fields, from 0
record Headings(int row, List<String> cells, Map<RosterField, Integer> places) {

    private static final int LONGEST = 60;
    private static final int ROWS_OF_TITLES = 15;
    private static final Set<String> SAYS_NOTHING = Set.of("", "no", "no.", "nomor", "no urut", "alasan");

    /// The first row that has a heading for name and NIK.
    ///
    /// @throws RosterRefusal when there is none, or a needed or doubled heading stands in the way
    static Headings in(TableSheet sheet) {
        var found = sheet.rows().stream().limit(ROWS_OF_TITLES).filter(Headings::namesPeople).findFirst()
                .orElseThrow(RosterRefusal::noHeadings);
        var headings = of(found.number(), found.cells().stream().map(TableCell::text).toList());
        if (!headings.has(RosterField.ADDRESS)) {
            throw RosterRefusal.noAddress();
        }
        return headings;
    }

    static Headings of(int row, List<String> cells) {
        var places = new EnumMap<RosterField, Integer>(RosterField.class);
        for (int at = 0; at < cells.size(); at++) {
            int column = at;
            RosterField.named(cells.get(at)).ifPresent(field -> {
                if (places.putIfAbsent(field, column) != null) {
                    throw RosterRefusal.headingTwice(Discreet.of(cells.get(column), LONGEST));
                }
            });
        }
        return new Headings(row, cells.stream().map(cell -> Discreet.of(cell, LONGEST)).toList(), places);
    }

    private static boolean namesPeople(TableRow row) {
        var fields = row.cells().stream().flatMap(cell -> RosterField.named(cell.text()).stream())
                .collect(Collectors.toSet());
        return fields.contains(RosterField.NAME) && fields.contains(RosterField.NIK);
    }

    /// The headings that nobody here understands.
    List<String> unused() {
        var unused = new ArrayList<String>();
        for (int at = 0; at < cells.size(); at++) {
            if (!places.containsValue(at) && !SAYS_NOTHING.contains(cells.get(at).toLowerCase(Locale.ROOT))) {
                unused.add(cells.get(at));
            }
        }
        return unused;
    }

    boolean has(RosterField field) {
        return places.containsKey(field);
    }

    TableCell cell(TableRow row, RosterField field) {
        return row.cell(places.getOrDefault(field, -1));
    }

    /// Something to say about a cell.
    Finding finding(TableRow row, RosterField field, String code, String... arguments) {
        int column = places.getOrDefault(field, 0);
        return new Finding(row.address(column), column < cells.size() ? cells.get(column) : "", code,
                List.of(arguments), false);
    }
}
