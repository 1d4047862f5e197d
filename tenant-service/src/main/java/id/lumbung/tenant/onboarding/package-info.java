/// How a regency comes aboard: a row of steps, each of which looks at the world before it changes it, so that a process
/// may die anywhere and the next one goes on from there.
@NullMarked
@ApplicationModule(allowedDependencies = {"reference", "regency", "keycloak", "account", "setting"})
package id.lumbung.tenant.onboarding;

import org.springframework.modulith.ApplicationModule;

import org.jspecify.annotations.NullMarked;
