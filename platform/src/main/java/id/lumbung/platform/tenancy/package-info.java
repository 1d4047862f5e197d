/// Whose rows a piece of work may see: bound at the edge, written by Hibernate, enforced by PostgreSQL.
@NullMarked
package id.lumbung.platform.tenancy;

import org.jspecify.annotations.NullMarked;
