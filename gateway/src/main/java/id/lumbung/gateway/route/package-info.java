/// Which service answers which path, how long it may take, and how much may be sent to it.
@NullMarked
package id.lumbung.gateway.route;

import org.jspecify.annotations.NullMarked;
