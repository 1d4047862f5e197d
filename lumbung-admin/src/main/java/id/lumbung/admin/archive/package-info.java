/// One regency in one file: its rows as PostgreSQL copies them, its photos as they lie, and a manifest that proves both.
@NullMarked
package id.lumbung.admin.archive;

import org.jspecify.annotations.NullMarked;
