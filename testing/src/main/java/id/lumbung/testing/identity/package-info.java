/// Tokens in the shape that Keycloak gives them, signed by an issuer of our own.
@NullMarked
package id.lumbung.testing.identity;

import org.jspecify.annotations.NullMarked;
