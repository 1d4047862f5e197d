/// A measurement, not a test: reading, closing and taking away at a thousand and at millions of lines, in one database and
/// one run, so that the ratios say something even on a machine that does other things as well.
@NullMarked
package id.lumbung.benchmark;

import org.jspecify.annotations.NullMarked;
