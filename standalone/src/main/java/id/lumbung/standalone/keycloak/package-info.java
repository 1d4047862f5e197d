/// The real Keycloak: unpacked and built once, run on our PostgreSQL with the realm of this repository.
@NullMarked
package id.lumbung.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
