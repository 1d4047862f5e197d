package id.lumbung.platform.document;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TurnsTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    private static final Tenant PASER = new Tenant(6401, "paser", "Paser", ZoneId.of("Asia/Makassar"));

    private final Turns turns = new Turns(1, Duration.ofMillis(1));

    @Test
    void oneTenantsWorkDoesNotHoldAnother() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var long1 = Thread.ofVirtual().start(() -> KUKAR.run(() -> turns.take(() -> {
            begun.countDown();
            await(finish);
            return 1;
        })));
        begun.await();
        assertThat(PASER.<Integer, RuntimeException>call(() -> turns.take(() -> 2))).isEqualTo(2);
        assertThatThrownBy(() -> KUKAR.run(() -> turns.take(() -> 3))).isInstanceOf(DocumentsBusy.class);
        finish.countDown();
        long1.join();
        assertThat(KUKAR.<Integer, RuntimeException>call(() -> turns.take(() -> 4))).isEqualTo(4);
    }

    @Test
    void aTurnThatFailsIsGivenBack() {
        assertThatThrownBy(() -> KUKAR.run(() -> turns.take(() -> {
            throw new IllegalStateException("broken");
        }))).isInstanceOf(IllegalStateException.class);
        assertThat(KUKAR.<Integer, RuntimeException>call(() -> turns.take(() -> 5))).isEqualTo(5);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
