package id.lumbung.cooperative.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.upload.Example;
import id.lumbung.platform.document.Download;

/// The opening sheet to fill in at a desk: a row for each account, and for the savings that everybody has, one for each
/// member with her number. What is left empty is not there.
@Component
class ExampleSheet {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    /// Savings of every member; the others are few, and begin with one empty row.
    private static final Set<String> OF_EVERYBODY = Set.of("3-1101", "3-1102", "2-1201");

    private final Openings openings;
    private final MessageSource sentences;

    ExampleSheet(Openings openings, MessageSource sentences) {
        this.openings = openings;
        this.sentences = sentences;
    }

    void csv(UUID cooperative, HttpServletResponse response) {
        example(cooperative).writeCsv(Download.CSV.begin(response, sentence("file")));
    }

    void workbook(UUID cooperative, HttpServletResponse response) {
        example(cooperative).writeWorkbook(Download.XLSX.begin(response, sentence("file")));
    }

    private Example example(UUID cooperative) {
        var members = openings.members(cooperative);
        var rows = new ArrayList<List<String>>();
        var chart = openings.sheet(cooperative).chart();
        for (var section : Section.values()) {
            section.accounts(chart).forEach(account -> rows.addAll(rows(account, members)));
        }
        return new Example(sentence("sheet"), sentence("hint"),
                Stream.of("account", "name", "amount", "loan", "since", "remark")
                        .map(column -> new Example.Column(sentence("column." + column),
                                sentence("column." + column + ".hint"), column.equals("name")))
                        .toList(),
                rows);
    }

    private static List<List<String>> rows(Account account, List<MemberView> members) {
        var code = account.code().value();
        if (OF_EVERYBODY.contains(code)) {
            return members.stream()
                    .map(member -> row(code, member.number(), "", account.name() + " · " + member.name())).toList();
        }
        return List.of(row(code, "", account.control() == Subject.Kind.PINJAMAN ? "1" : "", account.name()));
    }

    private static List<String> row(String code, String name, String loan, String remark) {
        return List.of(code, name, "", loan, "", remark);
    }

    private String sentence(String what) {
        return sentences.getMessage("opening.example." + what, null, INDONESIAN);
    }
}
