/// Photos and scans that people send in. They lie outside the database, sealed with the key of the regency; features keep a
/// row about each file and say who may see it.
@NullMarked
package id.lumbung.platform.file;

import org.jspecify.annotations.NullMarked;
