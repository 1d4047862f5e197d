package id.lumbung.mentoring.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.instrument.ScoredInstrument;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Assessments for programs. The key of one that is made becomes its id.
@RestController
@RequestMapping("/assessments")
@ForMentors
class AssessmentApi {

    private final Assessments assessments;
    private final Directory directory;
    private final Once once;

    AssessmentApi(Assessments assessments, Directory directory, Once once) {
        this.assessments = assessments;
        this.directory = directory;
        this.once = once;
    }

    /// The instruments as they are asked now.
    @GetMapping("/instruments")
    List<ScoredInstrument> instruments() {
        return Assessments.IN_USE;
    }

    /// @param instrument without its version, `kesiapan`
    @GetMapping
    List<Assessment.Standing> standings(@RequestParam String instrument) {
        return assessments.standings(Assessments.inUse(instrument), directory.listing().cooperatives());
    }

    @GetMapping("/cooperatives/{cooperative}")
    List<Assessment> of(@PathVariable UUID cooperative) {
        return assessments.of(cooperative).stream().flatMap(course -> course.assessments().stream()).toList();
    }

    /// What the books propose, by item.
    @GetMapping("/cooperatives/{cooperative}/proposal")
    Map<String, Integer> proposal(@PathVariable UUID cooperative, @RequestParam String instrument) {
        assessments.of(cooperative);
        return assessments.proposal(Assessments.inUse(instrument), cooperative).points();
    }

    @PostMapping("/cooperatives/{cooperative}")
    ResponseEntity<?> judge(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @RequestBody Assessment.Judged judged) {
        var whose = directory.listing().get(cooperative);
        var proposal = assessments.proposal(Assessments.asked(judged.instrument()), cooperative);
        return once.answer(key, judged, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(assessments.judge(key, whose, judged, proposal)));
    }

    @GetMapping("/{id}")
    Assessment.Whole show(@PathVariable UUID id) {
        return assessments.show(id);
    }
}
