/// Proofs that the books are what they say: every night, and whenever somebody asks. A proof that fails is a metric for
/// the operator and a warning for the people of the cooperative.
///
/// Other features prove their own sub-ledgers by a bean of [id.lumbung.cooperative.proof.Proof].
@ApplicationModule(allowedDependencies = {"ledger", "organ", "profile"})
@NullMarked
package id.lumbung.cooperative.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
