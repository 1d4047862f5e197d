/// Style sheet, scripts and icons, addressed by what is in them: a browser may keep each for ever, and a new version
/// of one has a new address. The services write these addresses into their pages, the gateway alone serves them.
@NullMarked
package id.lumbung.assets;

import org.jspecify.annotations.NullMarked;
