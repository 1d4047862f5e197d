/// Processes that belong to us: started with a log, a pid file and a tier, waited for, and stopped in order. They live in
/// sessions of their own, so that Ctrl-C reaches only us and we decide who stops first.
@NullMarked
package id.lumbung.standalone.process;

import org.jspecify.annotations.NullMarked;
