package id.lumbung.tenant.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.tenant.reference.RegencyReference;

/// A row and what is to be said about it today.
///
/// @param reference the regency that the code names; null when it names none
record Judged(Line line, @Nullable RegencyReference reference, List<Finding> findings) {

    /// What confirming the list would do with it.
    enum Verdict {
        NEW, ABOARD, FAULTY
    }

    Judged {
        findings = List.copyOf(findings);
    }

    public Verdict verdict() {
        if (findings.stream().anyMatch(Finding::isFault)) {
            return Verdict.FAULTY;
        }
        return findings.isEmpty() ? Verdict.NEW : Verdict.ABOARD;
    }
}
