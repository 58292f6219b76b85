/**
 * What Gatling cannot log: when every request was intended, what each one was answered, and what
 * people felt between two answers. A few bytes each and off the load's threads, because a meter
 * that slows the load down measures itself. The layout is told in {@code docs/OBSERVATIONS.md}.
 */
@NullMarked
package dev.headroom.load.observe;

import org.jspecify.annotations.NullMarked;
