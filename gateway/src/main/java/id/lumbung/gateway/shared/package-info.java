/// What several gateways know together: a Valkey server, where one is named. Without it each gateway knows its own.
@NullMarked
package id.lumbung.gateway.shared;

import org.jspecify.annotations.NullMarked;
