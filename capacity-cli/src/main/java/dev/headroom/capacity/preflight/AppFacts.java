package dev.headroom.capacity.preflight;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The app's properties that arithmetic needs: those set, over the app's own defaults. Names may be
 * written as Spring takes them, {@code admitted-life} or {@code admittedLife}.
 */
public final class AppFacts {

  static final String PERMITS = "waiting.permits-per-schedule";
  static final String ADMISSION_INTERVAL = "waiting.admission-interval";
  static final String ADMISSION_BATCH = "waiting.admission-batch";
  static final String ADMITTED_LIFE = "waiting.admitted-life";
  static final String WAITING_LIFE = "waiting.waiting-life";
  static final String STREAMS_MOST = "waiting.streams.most";
  static final String STREAM_LIFE = "waiting.streams.life";
  static final String HOLD_LIFE = "reservations.hold-life";
  static final String MOST_CONNECTIONS = "server.tomcat.max-connections";
  static final String SERVER_KEEP_ALIVE = "server.tomcat.keep-alive-timeout";
  static final String OVERALL_RATE = "protection.overall-rate";
  static final String OVERALL_BURST = "protection.overall-burst";
  static final String ADDRESS_RATE = "protection.address-rate";
  static final String ADDRESS_BURST = "protection.address-burst";

  /** What the bundled app takes under the profile {@code testbed}, which runs are made under. */
  static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry(PERMITS, "100"),
          Map.entry(ADMISSION_INTERVAL, "3s"),
          Map.entry(ADMISSION_BATCH, "100"),
          Map.entry(ADMITTED_LIFE, "5m"),
          Map.entry(WAITING_LIFE, "10m"),
          Map.entry(STREAMS_MOST, "10000"),
          Map.entry(STREAM_LIFE, "10m"),
          Map.entry(HOLD_LIFE, "5m"),
          Map.entry(MOST_CONNECTIONS, "14000"),
          Map.entry(SERVER_KEEP_ALIVE, "60s"),
          Map.entry(OVERALL_RATE, "0"),
          Map.entry(OVERALL_BURST, "1000"),
          Map.entry(ADDRESS_RATE, "0"),
          Map.entry(ADDRESS_BURST, "1000"));

  private final Map<String, String> set = new LinkedHashMap<>();

  private AppFacts(Map<String, String> properties) {
    properties.forEach((name, value) -> set.put(plain(name), value.strip()));
  }

  /** The app with these properties set. */
  public static AppFacts with(Map<String, String> properties) {
    return new AppFacts(properties);
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** Most people inside one schedule at once. */
  public double permits() {
    return number(PERMITS);
  }

  /** Most people admitted to one schedule at a tick. */
  public double admissionBatch() {
    return number(ADMISSION_BATCH);
  }

  /** From one tick of admission to the next. */
  public double admissionSeconds() {
    return seconds(ADMISSION_INTERVAL);
  }

  double admittedLifeSeconds() {
    return seconds(ADMITTED_LIFE);
  }

  /** As it is written, for a mend or a finding: {@code waiting.admitted-life: 5m}. */
  String written(String property) {
    return property + ": " + text(property);
  }

  /**
   * @throws PropertyException if it is no number
   */
  double number(String property) {
    try {
      return Double.parseDouble(text(property));
    } catch (NumberFormatException e) {
      throw new PropertyException(written(property) + " is no number", DEFAULTS.get(property));
    }
  }

  /**
   * @throws PropertyException if it is no duration
   */
  double seconds(String property) {
    Double seconds = SpringDuration.seconds(text(property));
    if (seconds == null) {
      throw new PropertyException(written(property) + " is no duration", DEFAULTS.get(property));
    }
    return seconds;
  }

  private String text(String property) {
    @Nullable String value = set.get(plain(property));
    return value == null ? String.valueOf(DEFAULTS.get(property)) : value;
  }

  /** A property whose value the app would refuse. */
  static final class PropertyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String example;

    PropertyException(String message, @Nullable String example) {
      super(message);
      this.example = String.valueOf(example);
    }

    String example() {
      return example;
    }
  }
}
