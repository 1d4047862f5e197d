/// All cooperatives of the regency by stage and district: where they are today, or were on any day.
@NullMarked
package id.lumbung.cooperative.legality.board;

import org.jspecify.annotations.NullMarked;
