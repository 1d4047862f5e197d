/// Regencies: who they are, how they come aboard, what they decided, and who may sign in for them.
@NullMarked
package id.lumbung.tenant;

import org.jspecify.annotations.NullMarked;
