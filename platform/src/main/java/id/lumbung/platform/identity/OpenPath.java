package id.lumbung.platform.identity;

/// A path that needs no token. A service declares each of its own as a bean; nothing else is open.
///
/// @param pattern as in `@RequestMapping`, e.g. `/api/catalogue`
public record OpenPath(String pattern) {}
