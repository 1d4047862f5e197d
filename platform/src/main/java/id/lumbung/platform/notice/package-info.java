/// What is due for the person at hand: features say it, the bell on every page counts it, one page lists it.
///
/// It is found out when somebody looks, from the rows as they stand. Nothing is sent and nothing runs by itself, so there
/// is nothing to be undone when the matter is settled: it is no longer due and is gone from the list. All that is kept is
/// who has read what.
@NullMarked
package id.lumbung.platform.notice;

import org.jspecify.annotations.NullMarked;
