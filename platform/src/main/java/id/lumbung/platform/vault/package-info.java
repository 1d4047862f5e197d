/// Keys that never lie open: what is sealed for one regency, hashed to be searched by, or signed to leave the house and
/// come back. There where `lumbung.keys.file` names the key that wraps all others.
@NullMarked
package id.lumbung.platform.vault;

import org.jspecify.annotations.NullMarked;
