/// How often one address, one person and one regency may ask.
@NullMarked
package id.lumbung.gateway.limit;

import org.jspecify.annotations.NullMarked;
