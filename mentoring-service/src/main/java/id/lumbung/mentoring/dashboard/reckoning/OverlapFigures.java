package id.lumbung.mentoring.dashboard.reckoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import id.lumbung.mentoring.overview.Overview;

/// Where a cooperative and the enterprise of its village do the same, and how far they are with it.
public record OverlapFigures(List<Overview.Case> cases) {

    static final List<String> STATES = List.of("TERIDENTIFIKASI", "DIBAHAS", "MUSDES_DIJADWALKAN",
            "MUSDES_SELESAI", "TIDAK_SEPAKAT", "ESKALASI_CAMAT", "ESKALASI_KABUPATEN", "KESEPAKATAN");

    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count("kasus", items(one -> true)));
        figures.add(Figure.count("lewat", items(Overview.Case::overdue), cases.size()));
        STATES.forEach(state -> figures.add(
                Figure.count("kasus", items(one -> one.state().equals(state)), cases.size()).about(state)));
        cases.stream().map(Overview.Case::severity).distinct().sorted(Comparator.reverseOrder())
                .forEach(severity -> figures.add(Figure.count("keparahan",
                        items(one -> one.severity() == severity), cases.size()).about(severity.toString())));
        figures.removeIf(figure -> figure.part() != null && figure.isEmpty());
        return figures;
    }

    /// The gravest come first.
    private List<Item> items(Predicate<Overview.Case> which) {
        return cases.stream().filter(which).sorted(Comparator.comparingInt(Overview.Case::severity).reversed())
                .map(one -> Item.of(one.cooperative(), one.villageName(), one.districtName())
                        .at("/bumdes/" + one.bumdes() + "/kasus/" + one.id()).on(one.dueOn()).counting(one.severity())
                        .being(one.state()).saying(one.outletName() + " – " + one.unitName()))
                .toList();
    }
}
