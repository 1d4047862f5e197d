/// How a village comes to its cooperative: from the village meeting to a legal entity that works. The papers on the way
/// each have a status of their own (`document`), with their files (`file`) and numbers (`number`, `roll`); the stage of the
/// whole follows from them in the database and is written by nobody.
@ApplicationModule(allowedDependencies = {"organ", "person", "profile", "savings", "upload"})
@NullMarked
package id.lumbung.cooperative.legality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
