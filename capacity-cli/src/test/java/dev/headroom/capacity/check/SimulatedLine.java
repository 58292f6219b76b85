package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A line of one schedule and people in it, who ask, listen, give up, book and leave; answers take
 * their time, and some never come. Everything hangs on the seed alone.
 */
final class SimulatedLine {

  static final long TICK = 1_000;
  static final long LIFE = 8_000;
  static final long LIMIT = 3;
  private static final long LENGTH = 24_000;
  private static final int PEOPLE = 30;

  static final Promises PROMISES =
      new Promises(
          LIMIT,
          Duration.ofMillis(TICK),
          Duration.ofMillis(LIFE),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Promises.DEFAULT.paymentGrace(),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofMillis(100));

  /** What goes wrong. */
  enum Defect {
    NONE,
    TOO_MANY,
    KEEPS_PERMITS,
    NEWEST_FIRST,
    FORGETS_LISTENERS,
    PLACES_GROW,
    TURNS_AWAY,
    LETS_EVERYBODY_IN
  }

  private record Event(long at, long order, Runnable action) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final List<Operation> history = new ArrayList<>();
  private final Random random;
  private final SimulatedServer server;
  private final long clockAhead;
  private long now;
  private long order;

  SimulatedLine(long seed, Defect defect) {
    this.random = new Random(seed);
    this.clockAhead = random.nextInt(160) - 80;
    this.server = new SimulatedServer(defect, random);
  }

  /** Plays it to the end. */
  SimulatedLine run() {
    for (long tick = TICK; tick <= LENGTH; tick += TICK) {
      // Some are late, and some don't come.
      if (random.nextInt(10) > 0) {
        at(tick + random.nextInt(200), () -> server.tick(serverTime()));
      }
    }
    for (int user = 1; user <= PEOPLE; user++) {
      SimulatedPerson person = new SimulatedPerson(user, this, server, random);
      at(random.nextInt((int) LENGTH / 2), person::enters);
    }
    while (!events.isEmpty()) {
      Event next = events.remove();
      now = next.at();
      next.action().run();
    }
    history.sort(Comparator.comparingLong(Operation::end));
    return this;
  }

  List<Operation> history() {
    return history;
  }

  Facts facts() {
    long takenAt = Math.max(now, LENGTH) + 1_000 + clockAhead;
    return LineHistories.permits(takenAt, server.permits(takenAt));
  }

  void at(long when, Runnable action) {
    events.add(new Event(Math.max(when, now), order++, action));
  }

  void after(long millis, Runnable action) {
    at(now + millis, action);
  }

  long now() {
    return now;
  }

  long serverTime() {
    return now + clockAhead;
  }

  boolean over() {
    return now >= LENGTH;
  }

  long length() {
    return LENGTH;
  }

  void record(Operation operation) {
    history.add(operation);
  }

  /** The time that a message is under way. */
  long delay() {
    return 1 + random.nextInt(random.nextInt(20) == 0 ? 600 : 60);
  }
}
