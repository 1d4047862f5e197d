/// The commands and their options, and what is said to whoever typed them.
@NullMarked
package id.lumbung.admin.command;

import org.jspecify.annotations.NullMarked;
