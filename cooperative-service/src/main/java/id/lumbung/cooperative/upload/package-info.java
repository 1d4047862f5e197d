/// Tables that people upload: workbooks and CSV files, read with distrust. What comes in is told by its content, never by
/// its name; a file that would swell when unpacked is refused before it does.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.cooperative.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
