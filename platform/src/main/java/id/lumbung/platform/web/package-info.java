/// What every page shares: paths below the tenant, Indonesian sentences and formats, the frame of a page, the fields of
/// a form. Templates are `layout`, `field`, `table`, `icon`, `problem` and `error`.
@NullMarked
package id.lumbung.platform.web;

import org.jspecify.annotations.NullMarked;
