/// Walks over everything that a service answers to, so that no door is forgotten.
@NullMarked
package id.lumbung.testing.web;

import org.jspecify.annotations.NullMarked;
