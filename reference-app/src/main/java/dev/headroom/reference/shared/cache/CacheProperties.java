package dev.headroom.reference.shared.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long answers are kept, and who makes them anew. A life is the most that an answer may be
 * behind the truth: it is renewed at a random moment between 80 and 90 % of its life, so that what
 * was cached together doesn't end together.
 *
 * @param concertsLife the list of concerts, 10 ms and up
 * @param concertLife one concert, 10 ms and up
 * @param schedulesLife the schedules of a concert, 10 ms and up
 * @param rankingLife the ranking, 10 ms and up
 * @param freeSeatsLife the free seats of a schedule, 10 ms and up; this instance's own holds show
 *     at once all the same
 * @param nearLife how long an instance goes on without looking for a newer answer in Redis, 1 ms
 *     and up
 * @param nearEntries most answers of one kind kept in the process, 1 and up
 * @param stampedeProtection whether an answer that has ended is made by one reader over all
 *     instances; without it each reader who misses makes it, and writes over whatever is there
 * @param makingLife after how long the maker of an answer is taken for dead, 10 ms and up; longer
 *     than the slowest read
 * @param patience how long a reader waits for an answer in the making before it makes one itself, 1
 *     ms and up
 * @param readsAtOnce most reads of the database that an instance makes for caches at once, 1 and up
 * @param warmUp how long the start may take to fill the caches, 0 for not at all
 */
@ConfigurationProperties("cache")
public record CacheProperties(
    @DefaultValue("5m") Duration concertsLife,
    @DefaultValue("10m") Duration concertLife,
    @DefaultValue("3m") Duration schedulesLife,
    @DefaultValue("10s") Duration rankingLife,
    @DefaultValue("10s") Duration freeSeatsLife,
    @DefaultValue("1s") Duration nearLife,
    @DefaultValue("1000") int nearEntries,
    @DefaultValue("true") boolean stampedeProtection,
    @DefaultValue("5s") Duration makingLife,
    @DefaultValue("1s") Duration patience,
    @DefaultValue("8") int readsAtOnce,
    @DefaultValue("10s") Duration warmUp) {

  public CacheProperties {
    atLeast(10, concertsLife, "concerts-life");
    atLeast(10, concertLife, "concert-life");
    atLeast(10, schedulesLife, "schedules-life");
    atLeast(10, rankingLife, "ranking-life");
    atLeast(10, freeSeatsLife, "free-seats-life");
    atLeast(1, nearLife, "near-life");
    atLeast(10, makingLife, "making-life");
    atLeast(1, patience, "patience");
    atLeast(0, warmUp, "warm-up");
    if (nearEntries < 1 || readsAtOnce < 1) {
      throw new IllegalArgumentException(
          "cache.near-entries and cache.reads-at-once have to be 1 or more");
    }
  }

  private static void atLeast(long millis, Duration life, String name) {
    if (life.toMillis() < millis) {
      throw new IllegalArgumentException("cache." + name + " has to be " + millis + " ms or more");
    }
  }
}
