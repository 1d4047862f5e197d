/// The whole platform on one machine: PostgreSQL, Keycloak, the services and the gateway, each a process of its own.
@NullMarked
package id.lumbung.standalone;

import org.jspecify.annotations.NullMarked;
