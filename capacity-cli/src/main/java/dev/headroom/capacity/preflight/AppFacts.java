package dev.headroom.capacity.preflight;

import dev.headroom.capacity.run.AppProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The app's properties that arithmetic needs: those set, over the app's own defaults. */
public final class AppFacts {

  static final String PERMITS = AppProperties.PERMITS;
  static final String ADMISSION_INTERVAL = AppProperties.ADMISSION_INTERVAL;
  static final String ADMISSION_BATCH = AppProperties.ADMISSION_BATCH;
  static final String ADMITTED_LIFE = AppProperties.ADMITTED_LIFE;
  static final String WAITING_LIFE = AppProperties.WAITING_LIFE;
  static final String STREAMS_MOST = AppProperties.STREAMS_MOST;
  static final String STREAM_LIFE = AppProperties.STREAM_LIFE;
  static final String HOLD_LIFE = AppProperties.HOLD_LIFE;
  static final String MOST_CONNECTIONS = AppProperties.MOST_CONNECTIONS;
  static final String SERVER_KEEP_ALIVE = AppProperties.SERVER_KEEP_ALIVE;
  static final String OVERALL_RATE = AppProperties.OVERALL_RATE;
  static final String OVERALL_BURST = AppProperties.OVERALL_BURST;
  static final String ADDRESS_RATE = AppProperties.ADDRESS_RATE;
  static final String ADDRESS_BURST = AppProperties.ADDRESS_BURST;

  private final AppProperties app;

  private AppFacts(Map<String, String> properties) {
    this.app = new AppProperties(properties);
  }

  /** The app with these properties set. */
  public static AppFacts with(Map<String, String> properties) {
    return new AppFacts(properties);
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
    return property + ": " + app.text(property);
  }

  /**
   * @throws PropertyException if it is no number
   */
  double number(String property) {
    Double number = app.number(property);
    if (number == null) {
      throw new PropertyException(written(property) + " is no number", example(property));
    }
    return number;
  }

  /**
   * @throws PropertyException if it is no duration
   */
  double seconds(String property) {
    Double seconds = app.seconds(property);
    if (seconds == null) {
      throw new PropertyException(written(property) + " is no duration", example(property));
    }
    return seconds;
  }

  private static @Nullable String example(String property) {
    return AppProperties.DEFAULTS.get(property);
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
