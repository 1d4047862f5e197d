/// Keycloak as this service uses it: organizations, their groups, their people. Nothing else of the realm is touched.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.lumbung.tenant.keycloak;

import org.springframework.modulith.ApplicationModule;

import org.jspecify.annotations.NullMarked;
