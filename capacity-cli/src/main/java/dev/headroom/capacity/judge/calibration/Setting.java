package dev.headroom.capacity.judge.calibration;

/**
 * What was calibrated, and on what.
 *
 * @param scenario name of the one whose people made the load
 * @param load what a point's load counts: {@code arrivals a second} or {@code people}
 * @param share cores that each instance was held to; 0 where they ran free
 * @param how they were held, in words; empty where they ran free
 * @param cores of the machine, which generator and stores share with the instances
 * @param seed of the data, the order and the intervals
 * @param command that goes on where this one ended, or measures again into another file
 */
public record Setting(
    String scenario, String load, double share, String how, int cores, long seed, String command) {}
