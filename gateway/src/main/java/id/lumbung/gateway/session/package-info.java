/// Who is asking: a browser with a session held here, or a program with its own token.
@NullMarked
package id.lumbung.gateway.session;

import org.jspecify.annotations.NullMarked;
