package id.lumbung.cooperative.organ;

import java.util.List;

/// Something about who is in office that somebody should look at.
///
/// @param code the key of the sentence
/// @param arguments of the sentence, such as names
public record Concern(String code, List<String> arguments) {}
