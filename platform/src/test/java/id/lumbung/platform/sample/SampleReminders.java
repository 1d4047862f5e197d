package id.lumbung.platform.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Every note waits for an officer; the short ones since long ago.
@Component
class SampleReminders implements Reminders {

    private final JdbcClient jdbc;
    private final AtomicInteger asked = new AtomicInteger();

    SampleReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (!person.has("officer")) {
            return List.of();
        }
        asked.incrementAndGet();
        return jdbc.sql("select id, words from note").query((row, number) -> {
            var words = row.getString("words");
            if (words.equals("rusak")) {
                throw new IllegalStateException("A feature that breaks");
            }
            return Notice.of("note.waits", row.getString("id"), "officer").at("/catatan/{id}", row.getString("id"))
                    .saying(words).until(words.equals("lambat") ? today.minusDays(1) : today.plusDays(words.length()))
                    .sharing("notice.note.share", words);
        }).list();
    }

    int asked() {
        return asked.get();
    }
}
