/// The door of the platform: who comes in, to which regency, how often, and to which service.
@NullMarked
package id.lumbung.gateway;

import org.jspecify.annotations.NullMarked;
