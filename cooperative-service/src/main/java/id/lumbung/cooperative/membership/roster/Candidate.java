package id.lumbung.cooperative.membership.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.membership.Application;
import id.lumbung.cooperative.membership.ApplicationForm;
import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.upload.TableCell;
import id.lumbung.cooperative.upload.TableRow;

/// A row of a file, understood as far as it can be.
///
/// @param nik where it is one
/// @param applicant where everything could be read
record Candidate(TableRow row, String name, @Nullable Nik nik, @Nullable Application applicant, LocalDate enteredOn,
        List<Finding> findings) {

    boolean isSound() {
        return applicant != null && findings.stream().allMatch(Finding::warning);
    }

    Candidate with(Finding finding) {
        var all = new ArrayList<>(findings);
        all.add(finding);
        return new Candidate(row, name, nik, applicant, enteredOn, all);
    }

    List<String> cells() {
        return row.cells().stream().map(TableCell::text).toList();
    }

    @Override
    public String toString() {
        return "Candidate[" + row.number() + "]";
    }
}
