package id.lumbung.cooperative.proof;

import java.util.List;
import java.util.UUID;

/// One way to show that the books are right. Its words are `proof.kind.<kind>`, `proof.holds.<kind>`,
/// `proof.broken.<kind>`, `closing.check.proof.<kind>.fine`, `….blocking` and `….remedy`.
public interface Proof {

    /// Its name, 3 to 20 small letters: also a label of the metric, so there are few.
    String kind();

    /// Where it does not hold, the first place first: an account, a voucher, an amount. Empty when it holds.
    List<String> flaws(UUID cooperative);
}
