/// Holds every table of a service to the rules that keep tenants apart.
@NullMarked
package id.lumbung.testing.schema;

import org.jspecify.annotations.NullMarked;
