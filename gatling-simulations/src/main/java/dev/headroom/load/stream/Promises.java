package dev.headroom.load.stream;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the system under test promises to those who wait, as its contract documents it and the
 * scenario's properties change it.
 *
 * @param position time between two position events of one stream
 * @param heartbeat time between two signs of life
 * @param streamLife how long one stream lasts at most
 * @param admittedLife how long an admission lasts; {@code expiresAt} is its end
 * @param admissionInterval time between two admissions to a schedule
 * @param admissionBatch most people of a schedule that are admitted at once, 1 and up
 */
public record Promises(
    Duration position,
    Duration heartbeat,
    Duration streamLife,
    Duration admittedLife,
    Duration admissionInterval,
    int admissionBatch) {

  /** What holds when nobody changes a property. */
  public static final Promises DOCUMENTED =
      new Promises(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofSeconds(3),
          100);

  private static final Pattern SIMPLE = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)?");

  public Promises {
    if (position.isZero() || heartbeat.isZero() || streamLife.isZero() || admissionBatch < 1) {
      throw new IllegalArgumentException("a promised interval is zero");
    }
  }

  /**
   * The documented promises, changed by the properties that the scenario gives the app.
   *
   * @throws IllegalArgumentException when one of them is no duration or number
   */
  public static Promises of(Map<String, String> app) {
    return new Promises(
        duration(app, "waiting.streams.position-interval", DOCUMENTED.position),
        duration(app, "waiting.streams.heartbeat-interval", DOCUMENTED.heartbeat),
        duration(app, "waiting.streams.life", DOCUMENTED.streamLife),
        duration(app, "waiting.admitted-life", DOCUMENTED.admittedLife),
        duration(app, "waiting.admission-interval", DOCUMENTED.admissionInterval),
        number(app, "waiting.admission-batch", DOCUMENTED.admissionBatch));
  }

  /** A stream ends up to a tenth before its time, and has begun before its listener knows. */
  Duration shortestLife() {
    return streamLife.multipliedBy(85).dividedBy(100);
  }

  /** What is wrong with the properties that change a promise; empty when nothing is. */
  public static Optional<String> complaint(Map<String, String> app) {
    try {
      of(app);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("app: " + e.getMessage());
    }
  }

  /**
   * When somebody with this place is to be admitted at the latest: each tick admits a batch, and
   * the first tick comes within an interval.
   *
   * @param toldMillis when the place was told
   * @param place from 1; 0 is admitted
   * @return in the unit and from the zero of {@code toldMillis}
   */
  public long dueMillis(long toldMillis, long place) {
    long ticks = (Math.max(0, place) + admissionBatch - 1) / admissionBatch;
    return toldMillis + ticks * admissionInterval.toMillis();
  }

  private static Duration duration(Map<String, String> app, String name, Duration otherwise) {
    String text = app.get(name);
    return text == null ? otherwise : duration(name, text.strip());
  }

  /** The forms that Spring Boot takes: {@code 500ms}, {@code PT5S}, a bare number of ms. */
  private static Duration duration(String name, String text) {
    Matcher simple = SIMPLE.matcher(text.toLowerCase(Locale.ROOT));
    try {
      if (simple.matches()) {
        long amount = Long.parseLong(simple.group(1));
        String unit = String.valueOf(simple.group(2));
        return switch (unit) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          case "d" -> Duration.ofDays(amount);
          default -> Duration.ofMillis(amount);
        };
      }
      return Duration.parse(text);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is no duration like '5s': '" + text + "'", e);
    }
  }

  private static int number(Map<String, String> app, String name, int otherwise) {
    String text = app.get(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + name + "' is no number: '" + text + "'", e);
    }
  }
}
