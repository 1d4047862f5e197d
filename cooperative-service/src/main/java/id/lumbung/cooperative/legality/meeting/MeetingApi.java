package id.lumbung.cooperative.legality.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.legality.meeting.Meetings.Proposal;
import id.lumbung.cooperative.profile.Profiles;

/// The founding meeting for programs; the id is the caller's, the lists are lines as on the form.
@RestController
@RequestMapping("/cooperatives/{cooperative}/legality/meetings")
class MeetingApi {

    private final Meetings meetings;
    private final Profiles profiles;

    MeetingApi(Meetings meetings, Profiles profiles) {
        this.meetings = meetings;
        this.profiles = profiles;
    }

    @GetMapping
    MeetingJson get(@PathVariable UUID cooperative) {
        return json(cooperative, meetings.of(cooperative).orElseThrow(MinutesUnknown::new));
    }

    @PutMapping("/{meeting}")
    MeetingJson record(@PathVariable UUID cooperative, @PathVariable UUID meeting,
            @Valid @RequestBody MinutesForm form) {
        return json(cooperative, meetings.record(cooperative, meeting, form.minutes()));
    }

    private MeetingJson json(UUID cooperative, FoundingMeeting meeting) {
        return new MeetingJson(meeting.id(), meeting.minutes(), meeting.minutes().founders(),
                MeetingRemark.of(meeting.minutes(), profiles.get(cooperative).name()),
                meetings.proposals(cooperative));
    }

    record MeetingJson(UUID id, Minutes minutes, long founders, Set<MeetingRemark> remarks,
            List<Proposal> proposals) {}
}
