/// What people send in, looked at by its content and never by its name: four kinds are taken, and cleaned of what nobody
/// meant to send.
@NullMarked
package id.lumbung.platform.file.content;

import org.jspecify.annotations.NullMarked;
