package id.lumbung.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// A service that has one page of everything.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        ValidationAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class, WebConfiguration.class})
@Import({Gallery.Neighbours.class, Gallery.Pages.class, Gallery.Api.class, Gallery.OperatorPages.class})
class Gallery {

    /// What a page needs of the other packages of the platform.
    static class Neighbours implements ImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importer) {
            return new String[]{"id.lumbung.platform.money.MoneyConfiguration",
                    "id.lumbung.platform.problem.ProblemConfiguration"};
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Navigation navigation() {
        return () -> List.of(new Navigation.Entry("nav.books", "/contoh", "book-open"),
                new Navigation.Entry("nav.members", "/contoh/anggota", "users"),
                new Navigation.Entry("nav.desk", "/meja", "messages-square", "officer"),
                new Navigation.Entry("nav.operator", "/operator", "building-2", "operator"));
    }

    @Controller
    static class Pages {

        @GetMapping("/contoh")
        String form(Model model) {
            model.addAttribute("form",
                    new Form(LocalDate.of(2025, 7, 21), null, null, null, null, "1101", null, false));
            return prepared(model);
        }

        @PostMapping("/contoh")
        ModelAndView send(@Valid @ModelAttribute("form") Form form, BindingResult typed, Model model) {
            return FormAnswer.of(typed, () -> {
                if (form.jumlah().compareTo(Rupiah.of(1_000_000)) > 0) {
                    throw new TooMuch().at("jumlah");
                }
                if (form.nama().equals("nobody")) {
                    throw new Gone();
                }
                return Redirect.saying("gallery.saved", "/contoh/{name}", form.nama());
            }, () -> prepared(model));
        }

        @GetMapping("/contoh/daftar")
        String list(Model model) {
            model.addAttribute("amount", Rupiah.of(54_890_417)).addAttribute("date", LocalDate.of(2025, 7, 1))
                    .addAttribute("month", YearMonth.of(2025, 6))
                    .addAttribute("now", Instant.parse("2025-07-21T06:30:00Z"));
            return "gallery-list";
        }

        @GetMapping("/contoh/gap")
        String gap() {
            return "gallery-gap";
        }

        @GetMapping("/contoh/gone")
        String gone() {
            throw new Gone();
        }

        private static String prepared(Model model) {
            model.addAttribute("outlets",
                    List.of(Choice.of("sembako", "Gerai sembako"), Choice.of("apotek", "Apotek desa")));
            model.addAttribute("cash", List.of(new Choice("1101", "Kas", "Uang di laci bendahara"),
                    new Choice("1102", "Bank", "Rekening koperasi")));
            return "gallery";
        }
    }

    @RestController
    static class Api {

        @GetMapping("/samples")
        List<Rupiah> samples() {
            return List.of(Rupiah.of(1_250_000));
        }
    }

    @Controller
    @WithoutTenant
    static class OperatorPages {

        @GetMapping("/operator/contoh")
        String list(Model model) {
            return new Pages().list(model);
        }
    }

    record Form(@NotNull LocalDate tanggal, @NotBlank String nama, @NotNull Rupiah jumlah, @Nullable String nik,
            @Nullable String gerai, @NotBlank String kas, @Nullable String keterangan, @AssertTrue boolean setuju) {}

    static class TooMuch extends Refusal {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(HttpStatus.CONFLICT, "gallery.too-much");
        }
    }

    static class Gone extends Refusal {

        private static final long serialVersionUID = 1L;

        Gone() {
            super(HttpStatus.NOT_FOUND, "gallery.gone");
        }
    }
}
