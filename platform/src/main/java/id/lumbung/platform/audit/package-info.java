/// Who did what, on what, when and why: one append-only row per act.
@NullMarked
package id.lumbung.platform.audit;

import org.jspecify.annotations.NullMarked;
