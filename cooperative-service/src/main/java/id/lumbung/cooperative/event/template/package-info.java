/// Treasurer's events as data: what a form asks, and the lines that follow from the answers.
///
/// Plain records that know no framework. A file that names an unknown account, an unknown field or lines that do not
/// balance is refused when it is read, so a service with a wrong event does not start.
@NullMarked
package id.lumbung.cooperative.event.template;

import org.jspecify.annotations.NullMarked;
