/**
 * An event stream as the one who waits at it feels it. Gatling's own event streams log a connect
 * and the events somebody checked for; what a waiting person lives through - silence, a place told
 * twice, an admission told late - is in nobody's log, so the client is our own, small enough that
 * tens of thousands of people fit into one process.
 */
@NullMarked
package dev.headroom.load.stream;

import org.jspecify.annotations.NullMarked;
