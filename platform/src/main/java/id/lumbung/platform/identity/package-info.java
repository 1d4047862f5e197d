/// Who acts: the person behind the token and the roles that the bound tenant gives.
@NullMarked
package id.lumbung.platform.identity;

import org.jspecify.annotations.NullMarked;
