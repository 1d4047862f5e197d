/// Whether the schema that a service finds is the one it was written for.
@NullMarked
package id.lumbung.platform.schema;

import org.jspecify.annotations.NullMarked;
