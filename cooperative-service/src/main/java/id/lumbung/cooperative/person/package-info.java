/// What identifies a person: the resident's number and the telephone, and how the number stays secret (in `platform.vault`).
///
/// A NIK is kept twice: sealed (AES-GCM under a key of the regency) to be revealed for a reason, and as a keyed hash
/// to be searched by. Nothing else of it is stored but its mask.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.cooperative.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
