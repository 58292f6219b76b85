package dev.headroom.capacity.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The app's properties that somebody reckons with: those set, over the app's own defaults. Names
 * may be written as Spring takes them, {@code admitted-life} or {@code admittedLife}.
 */
public final class AppProperties {

  public static final String PERMITS = "waiting.permits-per-schedule";
  public static final String ADMISSION_INTERVAL = "waiting.admission-interval";
  public static final String ADMISSION_BATCH = "waiting.admission-batch";
  public static final String ADMITTED_LIFE = "waiting.admitted-life";
  public static final String WAITING_LIFE = "waiting.waiting-life";
  public static final String POSITION_INTERVAL = "waiting.streams.position-interval";
  public static final String STREAMS_MOST = "waiting.streams.most";
  public static final String STREAM_LIFE = "waiting.streams.life";
  public static final String HOLD_LIFE = "reservations.hold-life";
  public static final String PAYMENT_GRACE = "reservations.payment-grace";
  public static final String FREE_SEATS_LIFE = "cache.free-seats-life";
  public static final String MOST_CONNECTIONS = "server.tomcat.max-connections";
  public static final String SERVER_KEEP_ALIVE = "server.tomcat.keep-alive-timeout";
  public static final String BOOKINGS_AT_ONCE = "bookings.concurrency";
  public static final String OVERALL_RATE = "protection.overall-rate";
  public static final String OVERALL_BURST = "protection.overall-burst";
  public static final String ADDRESS_RATE = "protection.address-rate";
  public static final String ADDRESS_BURST = "protection.address-burst";

  /** What the bundled app takes under the profile {@code testbed}, which runs are made under. */
  public static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry(PERMITS, "100"),
          Map.entry(ADMISSION_INTERVAL, "3s"),
          Map.entry(ADMISSION_BATCH, "100"),
          Map.entry(ADMITTED_LIFE, "5m"),
          Map.entry(WAITING_LIFE, "10m"),
          Map.entry(POSITION_INTERVAL, "5s"),
          Map.entry(STREAMS_MOST, "10000"),
          Map.entry(STREAM_LIFE, "10m"),
          Map.entry(HOLD_LIFE, "5m"),
          Map.entry(PAYMENT_GRACE, "20s"),
          Map.entry(FREE_SEATS_LIFE, "10s"),
          Map.entry(MOST_CONNECTIONS, "14000"),
          Map.entry(SERVER_KEEP_ALIVE, "60s"),
          Map.entry(BOOKINGS_AT_ONCE, "8"),
          Map.entry(OVERALL_RATE, "0"),
          Map.entry(OVERALL_BURST, "1000"),
          Map.entry(ADDRESS_RATE, "0"),
          Map.entry(ADDRESS_BURST, "1000"));

  private final Map<String, String> set = new LinkedHashMap<>();

  /**
   * @param properties that are set
   */
  public AppProperties(Map<String, String> properties) {
    properties.forEach((name, value) -> set.put(plain(name), value.strip()));
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** As it is set, or its default. */
  public String text(String property) {
    @Nullable String value = set.get(plain(property));
    return value == null ? String.valueOf(DEFAULTS.get(property)) : value;
  }

  /** Null where it is no number. */
  public @Nullable Double number(String property) {
    try {
      return Double.valueOf(text(property));
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /** Null where it is no duration as Spring takes it. */
  public @Nullable Double seconds(String property) {
    return SpringDuration.seconds(text(property));
  }
}
