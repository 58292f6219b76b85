package dev.headroom.load.feeder;

import dev.headroom.load.scenario.TestData;

/**
 * Deals every visit a user of its own, in seeded order. When this injector's users are used up,
 * they come back in the same order: with fewer users than visits, a user visits again. Thread-safe.
 */
public final class People {

  private final TestData data;
  private final Shuffle order;
  private final int begin;
  private final int mine;
  private final Share share;
  private final long[] places;
  private long next;

  /**
   * @throws IllegalArgumentException when there are fewer users than injectors
   */
  public People(TestData data, Share share, long seed) {
    this.data = data;
    this.order = new Shuffle(data.users(), seed);
    this.share = share;
    this.places = new long[data.schedules()];
    this.begin = share.begin(data.users());
    this.mine = share.of(data.users());
    if (tooFew(data, share)) {
      throw new IllegalArgumentException(
          "%d users are too few for %d injectors".formatted(data.users(), share.injectors()));
    }
  }

  /** Whether some injector would be left without a single user. */
  public static boolean tooFew(TestData data, Share share) {
    return data.users() < share.injectors();
  }

  public synchronized Person next() {
    long visit = next++;
    int user = 1 + order.at(begin + visit % mine);
    int schedule = user % data.schedules();
    return new Person(
        visit * share.injectors() + share.injector() - 1, user, 1 + schedule, places[schedule]++);
  }
}
