package id.lumbung.cooperative.home;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import id.lumbung.platform.web.Navigation;

/// What the foot of a phone's screen leads to.
@Configuration
class Places {

    @Bean
    @Order(1)
    Navigation cooperativePlaces() {
        return () -> List.of(
                new Navigation.Entry("home.place", "/koperasi", "house"),
                new Navigation.Entry("legality.place.nav", "/legalitas", "shield-check", "dinas-admin",
                        "dinas-petugas"),
                new Navigation.Entry("home.place.desk", "/meja", "messages-square", "dinas-admin", "dinas-petugas",
                        "pendamping"),
                new Navigation.Entry("home.place.mentors", "/pendamping", "user-check", "dinas-admin",
                        "dinas-petugas"),
                new Navigation.Entry("home.place.visits", "/kunjungan", "calendar", "pendamping"),
                new Navigation.Entry("home.place.priority", "/prioritas", "list", "pendamping"),
                new Navigation.Entry("home.place.training", "/pelatihan", "book-open", "pendamping"),
                new Navigation.Entry("home.place.training", "/pelatihan/saya", "book-open", "pengurus", "pengawas",
                        "kepala-desa"),
                new Navigation.Entry("home.place.settings", "/pengaturan", "settings", "dinas-admin"));
    }
}
