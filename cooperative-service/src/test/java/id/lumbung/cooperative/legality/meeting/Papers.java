package id.lumbung.cooperative.legality.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.lumbung.cooperative.TestRegency;

/// Minutes as an officer types them.
final class Papers {

    private Papers() {}

    static Map<String, Object> minutes(String name, int founders) {
        var form = new LinkedHashMap<String, Object>();
        form.put("number", "BA/01/2025");
        form.put("heldOn", "2025-05-20");
        form.put("starts", "09:00");
        form.put("ends", "12:30");
        form.put("place", "Balai Pertemuan");
        form.put("invited", 40);
        form.put("men", 14);
        form.put("women", 11);
        form.put("chair", "Pak Hasan");
        form.put("secretary", "Bu Sari");
        form.put("third", "Pak Joko");
        form.put("name", name);
        form.put("area", "Seluruh wilayah desa");
        form.put("principal", 100_000);
        form.put("mandatory", 20_000);
        form.put("proxy", "Pak Hasan");
        form.put("plan", "Sembako dan pupuk");
        form.put("kbli", "47111, 47721");
        form.put("people", "Bu Sari; P; tokoh perempuan; ya; 6402064507900001\n" + IntStream.range(1, founders)
                .mapToObj(at -> "Warga %d; L; masyarakat; ya".formatted(at)).collect(Collectors.joining("\n"))
                + "\nTamu; L; Dinas; tidak");
        form.put("organs", IntStream.range(0, 8).mapToObj(at -> "%s; Terpilih %d; %s".formatted(
                new String[]{"Ketua", "Wakil Bidang Usaha", "Wakil Bidang Anggota", "Sekretaris", "Bendahara",
                        "Ketua Pengawas", "Anggota Pengawas", "Anggota Pengawas"}[at],
                at, TestRegency.nextPhone())).collect(Collectors.joining("\n")));
        return form;
    }
}
