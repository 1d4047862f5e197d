/// Databases besides the own one of a service. A *cell* is a PostgreSQL cluster with the same schema, for regencies that
/// need a machine of their own; the tenant says in which its rows stand.
@NullMarked
package id.lumbung.platform.cell;

import org.jspecify.annotations.NullMarked;
