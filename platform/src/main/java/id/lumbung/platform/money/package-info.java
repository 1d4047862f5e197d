/// Whole rupiah: how they are kept, added, read from a person and shown. No framework is needed to reckon with them;
/// what Hibernate, Jackson and Spring must know of them stands beside.
@NullMarked
package id.lumbung.platform.money;

import org.jspecify.annotations.NullMarked;
