/// What is taken off a request before anything believes it, and what every answer carries.
@NullMarked
package id.lumbung.gateway.guard;

import org.jspecify.annotations.NullMarked;
