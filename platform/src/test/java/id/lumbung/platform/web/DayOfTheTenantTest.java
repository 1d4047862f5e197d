package id.lumbung.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.PastOrPresent;

import org.junit.jupiter.api.Test;

import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

class DayOfTheTenantTest {

    private static final Clock EVENING_IN_GREENWICH = Clock.fixed(Instant.parse("2026-11-24T23:20:00Z"),
            ZoneOffset.UTC);

    record Form(@PastOrPresent LocalDate on) {}

    @Test
    void todayIsTodayWhereTheRegencyIs() throws Exception {
        var configuration = Validation.byDefaultProvider().configure();
        WebConfiguration.dayOfTheTenant(EVENING_IN_GREENWICH).customize(configuration);
        try (var validators = configuration.buildValidatorFactory()) {
            var anywhere = validators.getValidator();
            assertThat(mistakes(anywhere, Tenant.PLATFORM, "2026-11-25")).isOne(); // who asks first decides nothing
            var makassar = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
            assertThat(mistakes(anywhere, makassar, "2026-11-25")).isZero();
            assertThat(mistakes(anywhere, makassar, "2026-11-26")).isOne();
        }
    }

    private static int mistakes(Validator validator, Tenant tenant, String day) {
        return tenant.call(() -> validator.validate(new Form(LocalDate.parse(day))).size());
    }
}
