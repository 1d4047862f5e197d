/// One PostgreSQL server for all tests of a JVM: a container where Docker answers, embedded binaries elsewhere.
@NullMarked
package id.lumbung.testing.postgres;

import org.jspecify.annotations.NullMarked;
