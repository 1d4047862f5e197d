package id.lumbung.cooperative.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.web.Choice;

/// A field as the page draws it.
///
/// @param kind the fragment that draws it
/// @param choices what to choose from, or the rows of a field of several
record FormField(String kind, String name, String label, @Nullable String hint, List<Choice> choices) {}
