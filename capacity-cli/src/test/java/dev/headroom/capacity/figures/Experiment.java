package dev.headroom.capacity.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One run: a load, how its generator is starved, and how the system behaves meanwhile.
 *
 * @param load the {@code load} of its scenario, and what else differs
 * @param brokenOneIn every so many answers fail; 0 for none
 */
record Experiment(
    String name,
    String load,
    String think,
    Starvation starvation,
    int delayMillis,
    int brokenOneIn,
    long seed) {

  private static final String SCENARIO =
      """
      name: experiment
      title: An experiment on the generator
      question: who was slow?
      load: {%s}
      journey: {visit: {enter: 3, hold: 0, pay: 0}, think: %s}
      data: {users: 20000, schedules: 10, seatsPerSchedule: 100}
      objectives:
        - {name: Requests that succeeded, measure: success rate, of: all, target: "> 99 %%"}
        - {name: "Response time, p95", measure: response time p95, of: all, target: "< 500 ms"}
      """;

  String scenario() {
    return SCENARIO.formatted(load, think);
  }

  /** Whether the system under this load breaks what it promised; it is then the system's fault. */
  boolean systemFails() {
    return delayMillis > 500 || brokenOneIn > 0;
  }

  /** So many experiments on starved generators, every way of starving in turn. */
  static List<Experiment> starved(int count, long seed) {
    Random random = new Random(seed);
    Starvation[] ways = Starvation.values();
    List<Experiment> experiments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Starvation way = ways[1 + i % (ways.length - 1)];
      experiments.add(
          switch (way) {
            case STOPPED -> starved(i, way, modest(random), "100 ms to 300 ms", random);
            case TOO_MUCH ->
                starved(i, way, open(20_000 + random.nextInt(10_000)), "0 s to 10 ms", random);
            case SMALL_HEAP ->
                starved(i, way, closed(1_500 + random.nextInt(1_000)), "50 ms to 150 ms", random);
            default ->
                starved(i, way, open(5_000 + random.nextInt(3_000)), "1 ms to 10 ms", random);
          });
    }
    return experiments;
  }

  /** So many experiments on generators that nobody starves, some before systems that are slow. */
  static List<Experiment> healthy(int count, long seed) {
    Random random = new Random(seed);
    List<Experiment> experiments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean slow = i % 4 == 2;
      boolean broken = i % 4 == 3;
      experiments.add(
          new Experiment(
              "healthy-" + i + (slow ? "-slow-system" : broken ? "-broken-system" : ""),
              modest(random),
              "100 ms to 300 ms",
              Starvation.NONE,
              slow ? 600 : random.nextInt(100),
              broken ? 10 : 0,
              random.nextInt(1_000)));
    }
    return experiments;
  }

  private static Experiment starved(
      int number, Starvation way, String load, String think, Random random) {
    String name = "starved-" + number + "-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Experiment(name, load, think, way, 0, 0, random.nextInt(1_000));
  }

  private static String modest(Random random) {
    return random.nextBoolean() ? open(60 + random.nextInt(60)) : closed(80 + random.nextInt(60));
  }

  private static String open(int rate) {
    return "model: open, phases: [{name: warm-up, duration: 1 s, rate: %1$d, counted: false}, {name: steady, duration: 3 s, rate: %1$d}]"
        .formatted(rate);
  }

  private static String closed(int users) {
    return "model: closed, phases: [{name: warm-up, duration: 1 s, users: %1$d, counted: false}, {name: steady, duration: 3 s, users: %1$d}]"
        .formatted(users);
  }
}
