package id.lumbung.platform.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.WhatsApp;

/// A notice as it is shown to the person at hand.
///
/// @param share opens a message about it; to whom it goes, the person chooses there
record Entry(String id, String as, String sentence, @Nullable LocalDate since, @Nullable LocalDate until,
        boolean overdue, Urgency urgency, When when, String link, @Nullable String share, boolean read) {

    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::when)
            .thenComparing(Entry::urgency, Comparator.reverseOrder())
            .thenComparing(Entry::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::sentence);

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    static Entry of(Notice notice, LocalDate today, boolean read, MessageSource sentences) {
        var until = notice.until();
        return new Entry(notice.id(), notice.as(),
                sentences.getMessage("notice." + notice.kind(), notice.arguments().toArray(), INDONESIAN),
                notice.since(), until, until != null && until.isBefore(today), notice.urgency(),
                When.of(until, today), link(notice), share(notice, sentences), read);
    }

    private static String link(Notice notice) {
        var tenant = Tenant.current();
        return tenant.isPlatform() ? notice.path() : "/" + tenant.slug() + notice.path();
    }

    private static @Nullable String share(Notice notice, MessageSource sentences) {
        var message = notice.share();
        return message == null
                ? null
                : WhatsApp.link(sentences.getMessage(message.key(), message.arguments().toArray(), INDONESIAN));
    }
}
