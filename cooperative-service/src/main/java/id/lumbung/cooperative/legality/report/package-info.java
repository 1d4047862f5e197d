/// What the office reports every week: how many of its villages are how far, on paper and as a workbook.
@NullMarked
package id.lumbung.cooperative.legality.report;

import org.jspecify.annotations.NullMarked;
