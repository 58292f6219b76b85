package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.ObservedLog.Value;
import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every shape of load against a server that does nothing: whoever is meant to come comes, as the
 * golden files say ({@code -Dgolden.rewrite=true} writes them anew), and comes on time.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadShapesIT {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  /** What comes this much too late comes in another figure of the golden file. */
  private static final int LATE_MILLIS = 10;

  private static final String DATA = "data: {users: 5000, schedules: 10, seatsPerSchedule: 100}\n";

  private static final String ONE_CALL = "journey: {visit: {enter: 1}, think: 1 ms}\n" + DATA;

  private static final String SHAPES =
      """
      name: shapes
      load:
        model: open
        phases:
          - {name: constant,  duration: 1 s,     rate: 400}
          - {name: ramp up,   duration: 1500 ms, rate: 0 to 600}
          - {name: ramp down, duration: 1500 ms, rate: 600 to 0}
          - {name: spike,     duration: 200 ms,  rate: 2000}
          - {name: step 1,    duration: 500 ms,  rate: 200}
          - {name: step 2,    duration: 500 ms,  rate: 400}
          - {name: step 3,    duration: 500 ms,  rate: 600}
      """
          + ONE_CALL;

  private static final String RANDOM =
      """
      name: random
      load:
        model: open
        arrivals: random
        phases:
          - {name: constant, duration: 1 s,     rate: 300}
          - {name: ramp,     duration: 1500 ms, rate: 300 to 500}
      """
          + ONE_CALL;

  private static final String CROWD =
      """
      name: crowd
      load:
        model: closed
        phases:
          - {name: up,     duration: 1 s, users: 0 to 200}
          - {name: full,   duration: 1 s, users: 200}
          - {name: down,   duration: 1 s, users: 200 to 50}
          - {name: few,    duration: 1 s, users: 50}
          - {name: jump,   duration: 500 ms, users: 120}
          - {name: again,  duration: 1 s, users: 120 to 200}
      journey: {visit: {enter: 1}, think: 180 ms to 220 ms}
      """
          + DATA;

  @TempDir private Path folder;
  private QuickServer server;

  @BeforeAll
  void start(@TempDir Path warmUp) throws Exception {
    server = new QuickServer();
    new InProcess(warmUp, server.url()).play(RANDOM);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void even_arrivals_follow_the_rate_and_come_on_time(int injectors) throws Exception {
    holds("shapes", SHAPES, injectors);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void random_arrivals_are_the_seeds_whoever_deals_them(int injectors) throws Exception {
    holds("random", RANDOM, injectors);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_crowd_joins_when_the_profile_says_and_leaves_when_it_shrinks(int injectors)
      throws Exception {
    Offer offer = holds("crowd", CROWD, injectors);

    // One call each 200 ms and a person: the calls of a second tell the people.
    double full = offer.requestsBetween(1_250, 2_000) / 0.75;
    double few = offer.requestsBetween(3_250, 4_000) / 0.75;
    double again = offer.requestsBetween(4_150, 4_500) / 0.35;
    if (!offer.starved()) {
      assertThat(few / full).as("50 people to 200").isCloseTo(0.25, within(0.03));
      assertThat(again / full).as("120 people to 200").isCloseTo(0.6, within(0.08));
    }
  }

  /**
   * What came, of all injectors.
   *
   * @param starved somebody else had the machine meanwhile
   */
  private record Offer(List<Value> arrivals, List<ObservedLog.Request> requests, boolean starved) {

    long requestsBetween(int from, int to) {
      return requests.stream().filter(r -> r.intended() >= from && r.intended() < to).count();
    }

    long dueRightBefore(long border) {
      return between(arrivals, a -> (long) a.at() - a.value(), border - LATE_MILLIS, border);
    }

    long late() {
      return arrivals.stream().filter(a -> a.value() > LATE_MILLIS).count();
    }
  }

  private Offer holds(String name, String scenario, int injectors) throws Exception {
    Offer offer = offer(scenario, injectors);
    if (offer.starved() && offer.late() > 0.005 * offer.arrivals().size()) {
      System.err.println(
          "%s: others had the machine, %d of %d came late; once more"
              .formatted(name, offer.late(), offer.arrivals().size()));
      offer = offer(scenario, injectors);
    }
    golden(name, offer.arrivals());
    assertThat(offer.arrivals()).allSatisfy(a -> assertThat(a.value()).isNotNegative());
    Load load = ScenarioFile.read(Files.writeString(folder.resolve("s.yaml"), scenario)).load();
    long begin = 0;
    for (Phase phase : load.phases()) {
      long end = begin + phase.duration().toMillis();
      long intended = between(offer.arrivals(), a -> (long) a.at() - a.value(), begin, end);
      long started = between(offer.arrivals(), Value::at, begin, end);
      // On time is within some milliseconds, which may lead over the border to the next phase.
      long atBorder = offer.dueRightBefore(begin) + offer.dueRightBefore(end);
      // Nobody can be on time on a machine that others have: then the late ones are told apart.
      double tolerance = 0.01 * intended + atBorder + (offer.starved() ? offer.late() : 0);
      assertThat((double) started)
          .as("started in '%s' of %s, %d late", phase.name(), name, offer.late())
          .isCloseTo(intended, within(tolerance));
      begin = end;
    }
    return offer;
  }

  private Offer offer(String scenario, int injectors) throws IOException {
    List<Value> arrivals = new ArrayList<>();
    List<ObservedLog.Request> requests = new ArrayList<>();
    Machine machine = Machine.watch();
    for (int injector = 1; injector <= injectors; injector++) {
      ObservedLog log =
          new InProcess(folder, server.url())
              .play(scenario, "--injector", "" + injector, "--injectors", "" + injectors)
              .observed();
      arrivals.addAll(log.values("arrival.lateness.millis"));
      requests.addAll(log.requests);
    }
    return new Offer(arrivals, requests, machine.wasStarved());
  }

  private static long between(
      List<Value> arrivals, ToLongFunction<Value> time, long begin, long end) {
    return arrivals.stream().mapToLong(time).filter(t -> t >= begin && t < end).count();
  }

  /** Who is due in each 100 ms, and a sum that tells every single time. */
  private static void golden(String name, List<Value> arrivals) throws IOException {
    String text = shape(arrivals);
    Path file = file(name);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }

  private static Path file(String name) {
    return GOLDEN.resolve("arrivals-" + name + ".txt");
  }

  private static String shape(List<Value> arrivals) {
    List<Long> due =
        arrivals.stream()
            .map(a -> (long) a.at() - a.value())
            .sorted(Comparator.naturalOrder())
            .toList();
    long slots = due.get(due.size() - 1) / 100 + 1;
    return LongStream.range(0, slots)
            .mapToObj(
                slot ->
                    "%.1f s %d\n"
                        .formatted(slot / 10.0, due.stream().filter(t -> t / 100 == slot).count()))
            .collect(Collectors.joining())
        + "%d arrivals, digest %08x\n".formatted(due.size(), due.hashCode());
  }
}
