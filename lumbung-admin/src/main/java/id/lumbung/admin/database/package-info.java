/// The three databases as their owners see them, who are bound to one regency like everybody else.
@NullMarked
package id.lumbung.admin.database;

import org.jspecify.annotations.NullMarked;
