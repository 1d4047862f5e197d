/// The books as people read them: cash book, general ledger, trial balance, journal, and the proof that nothing in them
/// was changed. Nothing is written here but the opening of the books.
@ApplicationModule(allowedDependencies = {"ledger", "membership", "organ", "outlet", "profile", "proof"})
@NullMarked
package id.lumbung.cooperative.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
