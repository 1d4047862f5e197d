/// What every module promises about its refusals.
@NullMarked
package id.lumbung.testing.problem;

import org.jspecify.annotations.NullMarked;
