package id.lumbung.mentoring.training.attendance;

import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class AttendanceCodeTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara",
            ZoneId.of("Asia/Makassar"));
    private static final Tenant PASER = new Tenant(6401, "paser", "Paser", ZoneId.of("Asia/Makassar"));

    @Autowired
    AttendanceCode codes;

    @Test
    void aCodeCountsForASpanOrTwoAndOnlyInItsRegency() {
        var training = UUID.randomUUID();
        KUKAR.run(() -> {
            assertThat(codes.read(codes.now(training))).contains(training);
            assertThat(codes.read(codes.write(training, codes.span() - 3))).isEmpty();
            assertThat(codes.read(codes.write(training, codes.span() + 2))).isEmpty();
            assertThat(codes.read("A".repeat(48))).isEmpty();
            assertThat(codes.read("pendek")).isEmpty();
        });
        var code = KUKAR.call(() -> codes.now(training));
        PASER.run(() -> assertThat(codes.read(code)).isEmpty());
    }
}
