/// The pages and files that belong to the door itself.
@NullMarked
package id.lumbung.gateway.home;

import org.jspecify.annotations.NullMarked;
