/// Photos and scans that prove an entry. They lie outside the database, sealed with the key of the regency; the database
/// knows what each is, who sent it, what it proves. Nothing is ever deleted; what was sent by mistake is withdrawn.
@ApplicationModule(allowedDependencies = {"ledger", "organ", "profile"})
@NullMarked
package id.lumbung.cooperative.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
