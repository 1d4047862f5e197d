/// Whether the books changed after a training: how much is written and which months are closed, before and after, beside
/// the cooperatives that sent nobody.
@NullMarked
package id.lumbung.mentoring.training.effect;

import org.jspecify.annotations.NullMarked;
