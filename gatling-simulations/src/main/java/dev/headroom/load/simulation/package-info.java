/**
 * Where a scenario becomes a Gatling run: protocol, scenario, injection, and Gatling's own runner
 * with three things changed - it waits for the load clock, its log stands at a fixed path, and the
 * log is flushed every second.
 */
@NullMarked
package dev.headroom.load.simulation;

import org.jspecify.annotations.NullMarked;
