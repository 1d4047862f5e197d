package id.lumbung.standalone.demo;

/// The people of the demo, beside the operator.
enum Cast {

    ADMIN("Admin Dinas", "Rina Wulandari", "6281100000001", "dinas-admin", "/kukar/pengaturan",
            "users and settings of the regency, makes the register, records who was elected"),
    OFFICER("Petugas Dinas", "Hendra Saputra", "6281100000002", "dinas-petugas", "/kukar/meja",
            "answers at the walk-in desk, looks after 237 cooperatives"),
    MENTOR("Pendamping", "Dewi Lestari", "6281100000003", "pendamping", "/kukar/kunjungan",
            "visits her cooperatives, answers at the walk-in desk"),
    CHAIR("Ketua koperasi", "Ahmad Fauzi", "6281100000004", "pengurus", "/kukar/koperasi",
            "proposes and approves members of KDMP Loa Kulu Kota"),
    TREASURER("Bendahara", "Siti Rahmawati", "6281100000005", "pengurus", "/kukar/koperasi",
            "records what comes in and goes out, reads the books"),
    SUPERVISOR("Kepala desa, ketua pengawas", "Yusuf Hidayat", "6281100000006", "kepala-desa", "/kukar/koperasi",
            "reads the books, writes nothing"),
    MEMBER("Anggota", "Nur Aini", "6281100000007", "anggota", "/kukar/koperasi", "belongs to KDMP Loa Kulu Kota"),
    COUNCIL("Ketua BPD", "Rusdi Hakim", "6281100000008", "bpd", "/kukar/koperasi",
            "turns the second key when cooperative and BUM Desa come to terms"),
    DIRECTOR("Direktur BUM Desa", "Wahyu Pratama", "6281100000009", "bumdes", "/kukar/koperasi",
            "keeps what is said of BUM Desa Loa Kulu Kota");

    private final String title;
    private final String person;
    private final String phone;
    private final String role;
    private final String place;
    private final String may;

    Cast(String title, String person, String phone, String role, String place, String may) {
        this.title = title;
        this.person = person;
        this.phone = phone;
        this.role = role;
        this.place = place;
        this.may = may;
    }

    String person() {
        return person;
    }

    /// Also the user name.
    String phone() {
        return phone;
    }

    String role() {
        return role;
    }

    /// The name under which the password is kept.
    String secret() {
        return "person-" + phone;
    }

    Person with(String password) {
        return new Person(title, person, phone, password, place, may);
    }
}
