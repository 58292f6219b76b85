package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.slo.Objective;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A load, what its people do, on which data, and what is promised.
 *
 * @param claims what the author says of the plan, for the arithmetic before it starts
 * @param app properties of the app that this scenario needs, in the file's order
 */
public record Scenario(
    String name,
    String title,
    String question,
    Load load,
    Journey journey,
    Data data,
    Claims claims,
    Map<String, String> app,
    List<Objective> objectives) {

  /**
   * What the app is seeded with.
   *
   * @param rivals to how many people the same seat is dealt, 1 and up
   */
  public record Data(
      int users,
      int schedules,
      int seatsPerSchedule,
      int pointsPerUser,
      int seatPrice,
      int rivals) {}

  public Scenario {
    app = Collections.unmodifiableMap(new LinkedHashMap<>(app));
    objectives = List.copyOf(objectives);
  }

  /**
   * @throws ScenarioException if the file can't be read or understood
   */
  public static Scenario read(Path file) {
    return ScenarioFile.read(file);
  }

  /**
   * The same scenario with users and rates times {@code scale} (people at least 1 where there were
   * some) and durations times {@code timeScale}; think times stay. Data grows with the work to do,
   * never shrinks.
   */
  public Scenario scaled(double scale, double timeScale) {
    return Scaling.scaled(this, scale, timeScale);
  }

  /**
   * The same with its one counted phase this long.
   *
   * @throws IllegalArgumentException if not exactly one phase counts; the message is an apposition
   */
  public Scenario counting(Duration length) {
    return Stretched.counting(this, length);
  }

  /** The same with other properties of the app. */
  public Scenario withApp(Map<String, String> properties) {
    return new Scenario(name, title, question, load, journey, data, claims, properties, objectives);
  }

  /** The same with other promises. */
  public Scenario withObjectives(List<Objective> promised) {
    return new Scenario(name, title, question, load, journey, data, claims, app, promised);
  }

  /** This scenario in the schema of scenario files. */
  public String toYaml() {
    return ScenarioYaml.write(this);
  }

  /** {@code closed}: phases count people at once; {@code open}: arrivals a second. */
  public String loadModel() {
    return load.model();
  }

  public List<Phase> phases() {
    return load.phases();
  }

  public Duration length() {
    return phases().stream().map(Phase::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /** How long requests count. */
  public Duration countedLength() {
    return phases().stream()
        .filter(Phase::counted)
        .map(Phase::duration)
        .reduce(Duration.ZERO, Duration::plus);
  }

  public boolean open() {
    return load.open();
  }

  /** Most people at once, or most arrivals a second. */
  public double peak() {
    return phases().stream().mapToDouble(p -> Math.max(p.fromUsers(), p.toUsers())).max().orElse(0);
  }

  /** {@code 500 people} or {@code 120 arrivals a second}. */
  public String peakInWords() {
    return number(peak()) + (open() ? " arrivals a second" : people());
  }

  /** {@code 500 people} or {@code 120/s}. */
  public String peakInShort() {
    return number(peak()) + (open() ? "/s" : people());
  }

  private String people() {
    return peak() == 1 ? " person" : " people";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : Range.plain(value);
  }

  /** The load over its length in so many steps, each 0 to 1 of the peak. */
  public List<Double> shape(int columns) {
    return LoadShape.levels(phases(), peak(), columns);
  }
}
