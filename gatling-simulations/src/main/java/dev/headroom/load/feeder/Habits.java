package dev.headroom.load.feeder;

import dev.headroom.load.scenario.GiveUp;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Refresh;
import dev.headroom.load.scenario.SeatCount;
import dev.headroom.load.scenario.Think;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one person is like, drawn from the person's seed: of two runs with one seed the same people
 * lose patience, reload and buy. Not thread-safe.
 */
public final class Habits {

  private final Think think;
  private final RandomGenerator thinking;
  private final RandomGenerator reloading;
  private final @Nullable Duration patience;
  private final @Nullable Think reloadsEvery;
  private final boolean buys;
  private final SeatCount seatsPerHold;
  private final RandomGenerator holding;

  public Habits(Journey journey, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.think = journey.think();
    this.thinking = random.split();
    this.reloading = random.split();
    this.patience = patience(journey.giveUp(), random.nextDouble(), random.nextDouble());
    this.reloadsEvery = reloads(journey.refresh(), random.nextDouble());
    this.seatsPerHold = journey.seatsPerHold();
    // Of its own, so that who holds one seat each time is who they always were.
    this.holding = new SplittableRandom(seed ^ 0x5EA7);
    this.buys = random.nextDouble() < journey.buy().share();
  }

  private static @Nullable Duration patience(@Nullable GiveUp habit, double who, double howLong) {
    return habit != null && who < habit.share().share() ? habit.after().at(howLong) : null;
  }

  private static @Nullable Think reloads(@Nullable Refresh habit, double who) {
    return habit != null && who < habit.share().share() ? habit.every() : null;
  }

  /** The next think time. */
  public Duration think() {
    return think.at(thinking.nextDouble());
  }

  /** How many seats the next hold takes. */
  public int seats() {
    return seatsPerHold.at(holding.nextDouble());
  }

  /** For how long the person stays in the line; empty for as long as it takes. */
  public Optional<Duration> patience() {
    return Optional.ofNullable(patience);
  }

  /** How long until the person enters again; another time each; empty for one who never does. */
  public Optional<Duration> nextReload() {
    return Optional.ofNullable(reloadsEvery).map(every -> every.at(reloading.nextDouble()));
  }

  /** Whether the person, once admitted, goes on to buy. */
  public boolean buys() {
    return buys;
  }
}
