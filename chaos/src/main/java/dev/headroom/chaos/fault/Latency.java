package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.time.Duration;

/**
 * Everything on the way takes longer; several add up.
 *
 * @param direction upstream delays what the app sends, downstream what the store answers
 * @param delay the time added, in whole milliseconds, at least one
 * @param jitter how far the delay swings either way, evenly; whole milliseconds, from zero to delay
 */
public record Latency(Aim aim, ToxicDirection direction, Duration delay, Duration jitter)
    implements ToxicFault {
  private static final double SEEN_OF_STEADY = 0.9;
  private static final double SEEN_OF_MEAN = 0.5;

  public Latency {
    requireWholeMillis("delay", delay);
    requireWholeMillis("jitter", jitter);
    if (delay.isZero() || delay.isNegative()) {
      throw new IllegalArgumentException("a delay of " + delay + " is no latency");
    }
    if (jitter.isNegative() || jitter.compareTo(delay) > 0) {
      throw new IllegalArgumentException("jitter " + jitter + " is not between 0 and " + delay);
    }
  }

  /** A steady delay, without jitter. */
  public static Latency of(Aim aim, ToxicDirection direction, Duration delay) {
    return new Latency(aim, direction, delay, Duration.ZERO);
  }

  static Latency of(Parameters parameters) {
    Duration delay = parameters.time("delay", null, 1);
    Duration jitter = parameters.time("jitter", "0 ms", 0);
    if (jitter.compareTo(delay) > 0) {
      throw new IllegalArgumentException("whose jitter is more than its delay");
    }
    return new Latency(parameters.aim(), Directions.of(parameters), delay, jitter);
  }

  @Override
  public String title() {
    String swing = jitter.isZero() ? "" : " ± " + jitter.toMillis();
    return "%s slowed down by %d%s ms".formatted(aim.title(), delay.toMillis(), swing);
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return jitter.isZero()
        ? Round.trip(aim, surroundings, Round.Of.QUICKEST, SEEN_OF_STEADY * delay.toMillis())
        : Round.trip(aim, surroundings, Round.Of.MEAN, SEEN_OF_MEAN * delay.toMillis());
  }

  @Override
  public String type() {
    return "latency";
  }

  /** The client sets the jitter in a call of its own. */
  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    var toxic = toxics.latency(name, direction, delay.toMillis());
    if (!jitter.isZero()) {
      toxic.setJitter(jitter.toMillis());
    }
  }

  private static void requireWholeMillis(String what, Duration duration) {
    if (duration.toNanosPart() % 1_000_000 != 0) {
      throw new IllegalArgumentException(
          what + " " + duration + " is finer than Toxiproxy's millisecond");
    }
  }
}
