package id.lumbung.cooperative.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.lumbung.cooperative.overlap.PeaceMap.District;
import id.lumbung.cooperative.overlap.PeaceMap.Place;

/// The regency at a glance: a district in each row, a line of business in each column, and in each square as much of a
/// colour as there are villages in that place.
///
/// @param columns codes of the lines that anybody is in
record PeacePicture(List<String> columns, List<Row> rows) {

    /// The side of a square.
    private static final int SIDE = 22;
    private static final List<Place> WORST_FIRST = List.of(Place.BERTABRAKAN, Place.SEPAKAT, Place.BERDAMPINGAN,
            Place.BUMDES, Place.KOPERASI);

    record Row(String code, String name, List<Square> squares) {}

    /// @param column which one, from 0
    record Square(int column, List<Band> bands) {}

    /// A part of a square.
    ///
    /// @param from how far below its upper edge it begins, in hundredths
    /// @param height in hundredths
    record Band(Place place, int from, int height) {

        /// `5.5`
        public String top() {
            return hundredths(from);
        }

        public String tall() {
            return hundredths(height);
        }

        private static String hundredths(int amount) {
            return amount / 100 + "." + "%02d".formatted(amount % 100);
        }
    }

    static PeacePicture of(List<District> districts, List<String> lines) {
        var columns = lines.stream()
                .filter(line -> districts.stream().anyMatch(district -> district.lines().containsKey(line))).toList();
        return new PeacePicture(columns, districts.stream().map(district -> row(district, columns)).toList());
    }

    private static Row row(District district, List<String> columns) {
        var squares = new ArrayList<Square>();
        for (int column = 0; column < columns.size(); column++) {
            var here = district.lines().get(columns.get(column));
            if (here != null) {
                squares.add(new Square(column, bands(district, columns.get(column))));
            }
        }
        return new Row(district.code(), district.name(), squares);
    }

    private static List<Band> bands(District district, String line) {
        var here = district.lines().getOrDefault(line, Map.of());
        var bands = new ArrayList<Band>();
        int reached = 0;
        int seen = 0;
        for (var place : WORST_FIRST) {
            seen += here.getOrDefault(place, 0);
            var until = seen * SIDE * 100 / district.villages();
            if (until > reached) {
                bands.add(new Band(place, reached, until - reached));
                reached = until;
            }
        }
        return bands;
    }
}
