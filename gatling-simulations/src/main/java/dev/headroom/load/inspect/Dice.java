package dev.headroom.load.inspect;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.TestData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** All that is chosen: the same with the same seed, as far as people come in the same order. */
final class Dice {

  /** Users of its own that each generator's inspector has, beyond those of the load. */
  private static final int OWN_USERS = 2;

  private final TestData data;
  private final Share share;
  private final LoadClock clock;
  private final SplittableRandom random;
  private int keys;

  Dice(TestData data, Share share, long seed, LoadClock clock) {
    this.data = data;
    this.share = share;
    this.clock = clock;
    this.random = new SplittableRandom(seed * 31 + share.injector());
  }

  RandomGenerator random() {
    return random;
  }

  /** Any seat of the schedule; the lists may be empty where there is no other than these. */
  List<Integer> seatBut(int schedule, List<Integer> others) {
    int first = (schedule - 1) * data.seatsPerSchedule() + 1;
    for (int tries = 0; tries < 8; tries++) {
      int seat = first + random.nextInt(data.seatsPerSchedule());
      if (!others.contains(seat)) {
        return List.of(seat);
      }
    }
    return List.of();
  }

  /** An idempotency key that nobody has used. */
  String key() {
    keys++;
    return "inspector-%s-%d-%d"
        .formatted(Long.toString(clock.zeroMillis(), Character.MAX_RADIX), share.injector(), keys);
  }

  /** The ids of its own users. */
  List<Integer> ownUsers() {
    int first = data.users() + (share.injector() - 1) * OWN_USERS + 1;
    return IntStream.range(first, first + OWN_USERS).boxed().toList();
  }

  /** The schedule that the history has of somebody who comes to none: as for people. */
  int scheduleOf(int user) {
    return 1 + user % data.schedules();
  }
}
