/// Provinces, regencies, districts and villages of the whole country, as the ministry of home affairs numbers them.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.lumbung.tenant.reference;

import org.springframework.modulith.ApplicationModule;

import org.jspecify.annotations.NullMarked;
