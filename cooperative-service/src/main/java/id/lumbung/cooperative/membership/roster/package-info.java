/// A register of members that was kept in a spreadsheet: uploaded into rows that stand beside the register, judged row by
/// row, and taken over as a whole or not at all. What a file says of a person is sealed from the first moment on.
@NullMarked
package id.lumbung.cooperative.membership.roster;

import org.jspecify.annotations.NullMarked;
