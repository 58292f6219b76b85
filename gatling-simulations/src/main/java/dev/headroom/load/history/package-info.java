/**
 * The operations on shared state with what was asked and what was answered, for the correctness
 * checks; the raw log of Gatling knows neither users nor seats. Written off the load's threads, and
 * never dropping a line in silence.
 */
@NullMarked
package dev.headroom.load.history;

import org.jspecify.annotations.NullMarked;
