/// A Valkey server for the tests of what several gateways share.
@NullMarked
package id.lumbung.testing.valkey;

import org.jspecify.annotations.NullMarked;
