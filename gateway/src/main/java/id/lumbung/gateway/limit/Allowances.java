package id.lumbung.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// An address of IPv6 counts by its first 64 bits: everything behind one router, and all that one machine can call itself.
///
/// @param stranger by address, and only before sign-in: a whole village may stand behind one address
/// @param visitor by address, of the pages that ask for no sign-in
/// @param person of one account, over all its devices
/// @param regency of all people of one regency together, so that one cannot slow the next
@ConfigurationProperties("lumbung.limits")
record Allowances(Allowance stranger, Allowance visitor, Allowance person, Allowance regency) {}
