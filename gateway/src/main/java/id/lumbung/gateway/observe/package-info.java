/// What can be seen from outside: one line and one count for each request.
@NullMarked
package id.lumbung.gateway.observe;

import org.jspecify.annotations.NullMarked;
