/// Scans of the papers: sent in by the cooperative or the Dinas, and looked at by a second person of the Dinas.
@NullMarked
package id.lumbung.cooperative.legality.file;

import org.jspecify.annotations.NullMarked;
