/// How the numbers of the dashboard are counted: plain records in, figures with their lists out.
@NullMarked
package id.lumbung.mentoring.dashboard.reckoning;

import org.jspecify.annotations.NullMarked;
