package dev.headroom.load.simulation;

import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.Timetable;
import io.gatling.commons.util.Clock;
import io.gatling.core.controller.inject.InjectionProfile;
import io.gatling.core.controller.inject.Workload;
import io.gatling.core.scenario.Scenario;
import io.gatling.core.stats.StatsEngine;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.concurrent.duration.Duration;
import scala.concurrent.duration.FiniteDuration;

/**
 * Has Gatling start a user for each line of a timetable, in both models. Gatling's own profiles
 * know whole seconds: they round the parts of injectors each for itself and let a closed crowd come
 * in steps.
 */
final class TimetableProfile implements InjectionProfile {

  /** How long before their time users are started; they wait at the door. */
  static final long EARLY_MILLIS = 200;

  /** Gatling asks for the next batch every second; the second one is for being late. */
  private static final long AHEAD_MILLIS = 2_000;

  private final Timetable times;
  private final LoadClock load;

  TimetableProfile(Timetable times, LoadClock load) {
    this.times = times;
    this.load = load;
  }

  @Override
  public Option<Object> totalUserCount() {
    return Option.empty();
  }

  @Override
  public Workload workload(
      Scenario scenario,
      AtomicLong userIds,
      long startTime,
      EventLoopGroup eventLoops,
      StatsEngine stats,
      @Nullable Clock clock) {
    return new Batches(scenario, userIds, eventLoops, stats);
  }

  private final class Batches extends Workload {

    Batches(Scenario scenario, AtomicLong userIds, EventLoopGroup eventLoops, StatsEngine stats) {
      super(scenario, userIds, eventLoops, stats);
    }

    @Override
    public void injectBatch(FiniteDuration window) {
      long now = load.nowMillis();
      while (isOneLeft() && delay(now) < AHEAD_MILLIS) {
        long delay = delay(now);
        times.nextLong();
        injectUser(Duration.create(delay, TimeUnit.MILLISECONDS));
      }
      if (!isOneLeft()) {
        setAllScheduled();
      }
    }

    private boolean isOneLeft() {
      return times.hasNext() && load.covers(load.zeroMillis() + times.peek());
    }

    private long delay(long now) {
      return load.zeroMillis() + times.peek() - EARLY_MILLIS - now;
    }

    @Override
    public void endUser() {
      incrementStoppedUsers();
    }

    @Override
    public FiniteDuration duration() {
      return Duration.create(0, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
