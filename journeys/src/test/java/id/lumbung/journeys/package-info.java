/// Stories of the office, told in a real browser at the width of a phone, through the gateway, with the real Keycloak.
///
/// They are told in the order of their `@Order` in one house, and later ones meet the people of earlier ones. Every page
/// is photographed into `target/screens` and held to the rules of all pages; the logs of all processes stay in
/// `target/house/log`.
@NullMarked
package id.lumbung.journeys;

import org.jspecify.annotations.NullMarked;
