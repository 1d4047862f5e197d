package id.lumbung.mentoring.desk;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.lumbung.platform.web.Navigation;

@Configuration
class DeskConfiguration {

    @Bean
    Navigation deskNavigation() {
        return () -> List.of(
                new Navigation.Entry("desk.navigation.cooperatives", "/koperasi", "house"),
                new Navigation.Entry("desk.navigation.legality", "/legalitas", "shield-check", "dinas-admin",
                        "dinas-petugas"),
                new Navigation.Entry("desk.navigation", "/meja", "messages-square", "dinas-admin", "dinas-petugas",
                        "pendamping"),
                new Navigation.Entry("desk.navigation.mentors", "/pendamping", "user-check", "dinas-admin",
                        "dinas-petugas"),
                new Navigation.Entry("desk.navigation.visits", "/kunjungan", "calendar", "pendamping"),
                new Navigation.Entry("desk.navigation.priority", "/prioritas", "list", "pendamping"),
                new Navigation.Entry("training.navigation", "/pelatihan", "book-open", "pendamping"),
                new Navigation.Entry("training.navigation.mine", "/pelatihan/saya", "book-open", "pengurus", "pengawas",
                        "kepala-desa"),
                new Navigation.Entry("desk.navigation.settings", "/pengaturan", "settings", "dinas-admin"));
    }
}
