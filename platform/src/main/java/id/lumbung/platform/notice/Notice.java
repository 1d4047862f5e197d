package id.lumbung.platform.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.util.UriComponentsBuilder;

/// One thing that waits for the person at hand. Its sentence is `notice.<kind>` of the message files, with the arguments.
///
/// ```java
/// Notice.of("legality.file-to-judge", file.id(), "dinas").at("/koperasi/{c}/legalitas", cooperative)
///         .saying(name, paper).since(file.sentOn())
/// ```
///
/// @param kind what it is about, as a code: `visit.overdue`
/// @param about which one. Together they are its id: the same thing has the same one for as long as it is due, and another
/// one when it is due anew
/// @param as in which capacity she is asked; the heading is `notice.as.<as>`
/// @param path where it is settled: below the tenant, or `/operator/…` of the platform
/// @param since since when it waits
/// @param until the day by which it should be done; when that is over it is urgent
/// @param share what she may send to somebody about it
public record Notice(String kind, String about, String as, String path, List<Object> arguments,
        @Nullable LocalDate since, @Nullable LocalDate until, Urgency urgency, @Nullable Message share) {

    /// A sentence with its arguments, for somebody else to read.
    public record Message(String key, List<Object> arguments) {}

    private static final int FEW = 8;

    public Notice {
        if (!kind.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") || !about.matches("[A-Za-z0-9._-]{1,90}")
                || !path.startsWith("/")) {
            throw new IllegalArgumentException("Not a notice: " + kind + ":" + about + " at " + path);
        }
        arguments = List.copyOf(arguments);
    }

    public static Notice of(String kind, Object about, String as) {
        return new Notice(kind, about.toString(), as, "/", List.of(), null, null, Urgency.NORMAL, null);
    }

    public String id() {
        return kind + ":" + about;
    }

    /// Leads there.
    public Notice at(String path, Object... variables) {
        var address = UriComponentsBuilder.fromUriString(path).encode().buildAndExpand(variables).toUriString();
        return new Notice(kind, about, as, address, arguments, since, until, urgency, share);
    }

    /// Fills the sentence.
    public Notice saying(Object... arguments) {
        return new Notice(kind, about, as, path, List.of(arguments), since, until, urgency, share);
    }

    public Notice since(@Nullable LocalDate day) {
        return new Notice(kind, about, as, path, arguments, day, until, urgency, share);
    }

    public Notice until(@Nullable LocalDate day) {
        return new Notice(kind, about, as, path, arguments, since, day, urgency, share);
    }

    public Notice urgent() {
        return new Notice(kind, about, as, path, arguments, since, until, Urgency.URGENT, share);
    }

    /// Offers a sentence that she may send; never with a number of a person in it.
    public Notice sharing(String key, Object... arguments) {
        return new Notice(kind, about, as, path, this.arguments, since, until, urgency,
                new Message(key, List.of(arguments)));
    }

    /// Each of them, or all as one where they would fill a list of their own.
    public static List<Notice> fewOr(List<Notice> each, IntFunction<Notice> together) {
        return each.size() <= FEW ? each : List.of(together.apply(each.size()));
    }

    /// A word of the message files, as an argument.
    public static Object word(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    /// As it stands on a day: what is overdue is urgent.
    Notice on(LocalDate today) {
        return until != null && until.isBefore(today) ? urgent() : this;
    }
}
