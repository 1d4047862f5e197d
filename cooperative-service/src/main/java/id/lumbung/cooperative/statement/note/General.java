package id.lumbung.cooperative.statement.note;

import java.util.List;

import id.lumbung.cooperative.legality.LegalPaper;
import id.lumbung.cooperative.organ.TermView;

/// What the platform knows of the cooperative on the day a paper is made.
///
/// @param papers deed, decree, tax and business numbers
/// @param organs who is in office
/// @param members how many there are
public record General(List<LegalPaper> papers, List<TermView> organs, int members) {

    public General {
        papers = List.copyOf(papers);
        organs = List.copyOf(organs);
    }
}
