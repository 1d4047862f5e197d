/// The house in which all stories of a run are told, and the telephones with which people walk through it.
@NullMarked
package id.lumbung.journeys.house;

import org.jspecify.annotations.NullMarked;
