package id.lumbung.cooperative.membership.roster;

import java.util.List;

/// What is to be said about a cell of a file.
///
/// @param cell its address, `C7`
/// @param heading of its column
/// @param code the key of the sentence, which says what to do
/// @param arguments of the sentence; never a resident's number or a birth date
/// @param warning whether the person may be entered all the same
record Finding(String cell, String heading, String code, List<String> arguments, boolean warning) {

    Finding asWarning() {
        return new Finding(cell, heading, code, arguments, true);
    }
}
