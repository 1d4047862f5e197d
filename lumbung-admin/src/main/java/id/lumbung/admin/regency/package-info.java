/// Taking a regency away and putting it back, from the top.
@NullMarked
package id.lumbung.admin.regency;

import org.jspecify.annotations.NullMarked;
