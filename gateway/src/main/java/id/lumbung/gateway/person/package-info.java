/// Who asks, read from a token.
@NullMarked
package id.lumbung.gateway.person;

import org.jspecify.annotations.NullMarked;
