/// Mechanisms that two services need and no noun of the domain may enter.
@NullMarked
package id.lumbung.platform;

import org.jspecify.annotations.NullMarked;
