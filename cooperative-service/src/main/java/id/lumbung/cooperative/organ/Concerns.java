package id.lumbung.cooperative.organ;

import java.util.List;
import java.util.UUID;

/// Another feature that knows something about office holders. Answers are shown beside what the organs lack.
public interface Concerns {

    List<Concern> about(UUID cooperative, List<TermView> inOffice);
}
