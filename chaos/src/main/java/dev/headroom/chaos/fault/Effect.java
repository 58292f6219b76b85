package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Probe;
import dev.headroom.chaos.probe.Tolerance;

/**
 * What a fault does where it does it, so that a drill whose fault had none can be told from one
 * that was survived.
 *
 * @param what is measured: {@code round trip to Redis}
 * @param unit of the value, empty for a bare number
 * @param expected what the probe gives while the fault is in force; not before, and not after. No
 *     answer counts as infinity.
 */
public record Effect(String what, String unit, Probe probe, Tolerance expected) {}
