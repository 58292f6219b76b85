package dev.headroom.load.feeder;

/**
 * Who makes a visit, and to which schedule.
 *
 * @param visit number of the visit over all injectors, from 0; the seed of the person's habits
 * @param userId from 1
 * @param scheduleId from 1
 * @param place how many of this injector's people came to that schedule before, from 0
 */
public record Person(long visit, int userId, int scheduleId, long place) {}
