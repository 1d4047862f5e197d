/// What operators do from a command line with one regency of three databases: take it away, look at it, put it back.
@NullMarked
package id.lumbung.admin;

import org.jspecify.annotations.NullMarked;
