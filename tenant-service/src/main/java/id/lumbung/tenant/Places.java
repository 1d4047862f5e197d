package id.lumbung.tenant;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.lumbung.platform.web.Navigation;
import id.lumbung.platform.web.Navigation.Entry;

/// Where the pages of this service lead.
@Configuration
class Places {

    @Bean
    Navigation navigation() {
        return () -> List.of(
                new Entry("nav.regencies", "/operator/kabupaten", "landmark", "operator"),
                new Entry("nav.cooperatives", "/koperasi", "house"),
                new Entry("nav.legality", "/legalitas", "shield-check", "dinas-admin", "dinas-petugas"),
                new Entry("nav.desk", "/meja", "messages-square", "dinas-admin", "dinas-petugas", "pendamping"),
                new Entry("nav.mentors", "/pendamping", "user-check", "dinas-admin", "dinas-petugas"),
                new Entry("nav.settings", "/pengaturan", "settings", "dinas-admin"));
    }
}
