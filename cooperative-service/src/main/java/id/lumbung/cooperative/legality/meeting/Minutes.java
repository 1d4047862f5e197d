package id.lumbung.cooperative.legality.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.number.Kbli;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.platform.money.Rupiah;

/// What the meeting was and what it decided.
///
/// @param leaders the three who led it: chair, secretary, member
/// @param name of the cooperative
/// @param area where its members may live
/// @param proxy who acts for the founders before the notary
public record Minutes(String number, LocalDate heldOn, LocalTime starts, LocalTime ends, String place, int invited,
        int men, int women, List<String> leaders, String name, String area, Rupiah principal, Rupiah mandatory,
        Rupiah capital, Rupiah grant, String proxy, String plan, List<Kbli> kbli, List<Attendee> attendees,
        List<Elected> elected) {

    static final int FOUNDERS = 9;

    /// Somebody who was there.
    ///
    /// @param element what she stood for: BPD, tokoh masyarakat, perempuan, pemuda
    public record Attendee(String name, boolean woman, String element, @Nullable String nikMasked, boolean founder) {}

    /// Somebody who was elected, or belongs to the organ by another office.
    public record Elected(Office office, String name, PhoneNumber phone) {}

    public Minutes {
        attendees = List.copyOf(attendees);
        elected = List.copyOf(elected);
        kbli = List.copyOf(kbli);
        if (!ends.isAfter(starts)) {
            throw new WrongMinutes("legality.meeting.ends-before-start", "ends");
        }
        if (leaders.stream().map(leader -> leader.strip().toLowerCase(Locale.ROOT)).distinct().count() != 3) {
            throw new WrongMinutes("legality.meeting.three-lead", "chair");
        }
        if (attendees.stream().filter(Attendee::founder).count() < FOUNDERS) {
            throw new WrongMinutes("legality.meeting.nine-founders", "people",
                    attendees.stream().filter(Attendee::founder).count());
        }
        if (attendees.size() > men + women) {
            throw new WrongMinutes("legality.meeting.list-too-long", "people", attendees.size(), men + women);
        }
        if (!name.matches("KOPERASI (DESA|KELURAHAN) MERAH PUTIH .+")) {
            throw new WrongMinutes("legality.meeting.name-rule", "name");
        }
        if (!principal.isPositive() || !mandatory.isPositive()) {
            throw new WrongMinutes("legality.meeting.savings-needed",
                    principal.isPositive() ? "mandatory" : "principal");
        }
        if (kbli.isEmpty()) {
            throw new WrongMinutes("legality.meeting.kbli-needed", "kbli");
        }
        if (elected.stream().map(Elected::phone).distinct().count() != elected.size()) {
            throw new WrongMinutes("legality.meeting.one-seat", "organs");
        }
    }

    public int present() {
        return men + women;
    }

    public long founders() {
        return attendees.stream().filter(Attendee::founder).count();
    }
}
