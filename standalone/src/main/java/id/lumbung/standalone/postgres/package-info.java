/// PostgreSQL 18 from the embedded binaries, with data that stay and a password that only this machine knows.
@NullMarked
package id.lumbung.standalone.postgres;

import org.jspecify.annotations.NullMarked;
