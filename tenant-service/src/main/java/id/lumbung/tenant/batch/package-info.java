/// Many regencies at once: a list is uploaded, judged row by row, confirmed as a whole, and then each of its rows begins
/// an onboarding as if it had been asked for alone.
@NullMarked
@ApplicationModule(allowedDependencies = {"reference", "regency", "account", "onboarding"})
package id.lumbung.tenant.batch;

import org.springframework.modulith.ApplicationModule;

import org.jspecify.annotations.NullMarked;
