package id.lumbung.tenant.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.tenant.account.PersonName;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.batch.Finding.Kind;
import id.lumbung.tenant.reference.RegencyReference;
import id.lumbung.tenant.regency.Regency;
import id.lumbung.tenant.regency.Slug;

/// Holds a list against the map of the country, the regencies aboard, and itself.
final class Judgement {

    private final Map<Integer, RegencyReference> country;
    private final Map<Integer, Regency> aboard;
    private final Map<String, Regency> addresses;
    private final Map<String, Integer> first = new HashMap<>();

    Judgement(List<RegencyReference> country, List<Regency> aboard) {
        this.country = country.stream().collect(Collectors.toMap(RegencyReference::code, Function.identity()));
        this.aboard = aboard.stream().collect(Collectors.toMap(Regency::code, Function.identity()));
        this.addresses = aboard.stream().collect(Collectors.toMap(each -> each.slug().word(), Function.identity()));
    }

    List<Judged> of(List<Line> lines) {
        first.clear();
        return lines.stream().map(this::judge).toList();
    }

    private Judged judge(Line line) {
        var reference = line.regency().map(country::get).orElse(null);
        var here = reference == null ? null : aboard.get(reference.code());
        var findings = new ArrayList<Finding>();
        code(line, reference, findings);
        if (here != null && here.slug().word().equals(line.slug())) {
            findings.addFirst(Finding.of(Field.CODE, Kind.ABOARD));
            return new Judged(line, reference, findings); // whoever is its admin, this list changes nothing
        }
        if (here != null) {
            findings.add(new Finding(Field.CODE, Kind.ABOARD_ELSEWHERE, here.slug().word()));
        }
        slug(line, findings);
        read(() -> PersonName.of(line.name()))
                .ifPresentOrElse(name -> {}, () -> findings.add(Finding.of(Field.NAME, Kind.NOT_A_NAME)));
        read(() -> Phone.parse(line.phone())).ifPresentOrElse(
                phone -> once(Field.PHONE, phone.digits(), line, findings),
                () -> findings.add(Finding.of(Field.PHONE, Kind.NOT_A_PHONE)));
        return new Judged(line, reference, findings);
    }

    private void code(Line line, @Nullable RegencyReference reference, List<Finding> findings) {
        if (reference == null) {
            findings.add(Finding.of(Field.CODE, Kind.UNKNOWN_CODE));
        } else {
            once(Field.CODE, Integer.toString(reference.code()), line, findings);
        }
    }

    private void slug(Line line, List<Finding> findings) {
        if (read(() -> new Slug(line.slug())).isEmpty()) {
            findings.add(Finding.of(Field.SLUG, Kind.NOT_A_SLUG));
            return;
        }
        once(Field.SLUG, line.slug(), line, findings);
        var holder = addresses.get(line.slug());
        if (holder != null) {
            findings.add(new Finding(Field.SLUG, Kind.SLUG_TAKEN, holder.name()));
        }
    }

    private void once(Field field, String value, Line line, List<Finding> findings) {
        var before = first.putIfAbsent(field + " " + value, line.number());
        if (before != null) {
            findings.add(new Finding(field, Kind.TWICE, Integer.toString(before)));
        }
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(Objects.requireNonNull(reading.get()));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
