/// Who holds an office today in each cooperative of the regency, for the office that wants to reach them.
@NullMarked
package id.lumbung.cooperative.organ.holder;

import org.jspecify.annotations.NullMarked;
