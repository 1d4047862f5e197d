package id.lumbung.cooperative.overlap.paper;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Papers for programs; the id is the caller's.
@RestController
@RequestMapping("/village-enterprises/{bumdes}")
class PaperApi {

    private final VillagePapers papers;

    PaperApi(VillagePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/agreements/{agreement}/papers")
    List<Paper> ofAgreement(@PathVariable UUID bumdes, @PathVariable UUID agreement) {
        return papers.of(bumdes, Paper.Subject.agreement(agreement));
    }

    @PutMapping(path = "/agreements/{agreement}/papers/{paper}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Paper sendAgreement(@PathVariable UUID bumdes, @PathVariable UUID agreement, @PathVariable UUID paper,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile content) {
        return papers.send(bumdes, Paper.Subject.agreement(agreement), paper, content);
    }

    @GetMapping("/decisions/{decision}/papers")
    List<Paper> ofMinutes(@PathVariable UUID bumdes, @PathVariable UUID decision) {
        return papers.of(bumdes, Paper.Subject.decision(decision));
    }

    @PutMapping(path = "/decisions/{decision}/papers/{paper}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Paper sendMinutes(@PathVariable UUID bumdes, @PathVariable UUID decision, @PathVariable UUID paper,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile content) {
        return papers.send(bumdes, Paper.Subject.decision(decision), paper, content);
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> content(@PathVariable UUID bumdes, @PathVariable UUID paper) {
        return papers.content(bumdes, paper);
    }
}
