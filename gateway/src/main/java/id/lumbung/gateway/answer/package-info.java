/// How the gateway says no: a page for a person, problem+json for a program.
@NullMarked
package id.lumbung.gateway.answer;

import org.jspecify.annotations.NullMarked;
