package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.ObservedLog.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system that stands still once for 2 s makes everybody wait who wants something meanwhile. Who
 * measures with a few polite clients that wait for it finds a single slow answer.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StallIT {

  private static final int STALL_MILLIS = 2_000;
  private static final int LENGTH_MILLIS = 8_000;
  private static final int STALL_AT = 3_000;
  private static final int ATTEMPTS = 3;

  private static final String OPEN =
      """
      name: stall
      load: {model: open, phases: [{name: steady, duration: 8 s, rate: 100}]}
      journey: {visit: {enter: 1}, think: 1 ms}
      data: {users: 2000, schedules: 10, seatsPerSchedule: 100}
      """;

  private static final String ONE_CLIENT =
      """
      name: polite
      load: {model: closed, phases: [{name: steady, duration: 8 s, users: 1}]}
      journey: {visit: {enter: 1}, think: 10 ms}
      data: {users: 2000, schedules: 10, seatsPerSchedule: 100}
      """;

  /**
   * The share f = 2 s / 8 s of the arrivals falls into the stall; their waits are uniform over 0 to
   * 2 s, because the server answers all of them at its end. So a wait is longer than w with
   * probability f (1 - w / 2 s), and the one with probability 1 % is w = 2 s (1 - 0.01 / f).
   */
  private static final double P99_MILLIS = STALL_MILLIS * (1 - 0.01 * LENGTH_MILLIS / STALL_MILLIS);

  @TempDir private Path folder;

  @Test
  void a_stall_shows_in_the_wait_from_intended_start_as_theory_says() throws Exception {
    Measured measured = measured(OPEN);
    for (int i = 1; i < ATTEMPTS && measured.starved() && measured.spread() > 50; i++) {
      System.err.println("others had the machine: once more");
      measured = measured(OPEN);
    }

    List<Request> all = measured.requests();
    assertThat(all).hasSize(LENGTH_MILLIS / 10);
    double p99 = quantile(all, 0.99, Request::fromIntended);
    double theory = P99_MILLIS + measured.undisturbed(0.5);
    double starved = measured.starved() ? measured.undisturbed(0.99) : 0;
    assertThat(p99).isCloseTo(theory, within(0.05 * theory + starved));
  }

  @Test
  void one_polite_client_hides_the_stall_in_its_service_times() throws Exception {
    List<Request> all = measured(ONE_CLIENT).requests();

    assertThat(quantile(all, 1, Request::service)).as("one saw it").isGreaterThan(1_000);
    assertThat(quantile(all, 0.99, Request::service))
        .as("and 99 % did not")
        .isLessThan((int) (P99_MILLIS / 10));
  }

  /**
   * @param starved somebody else had the machine meanwhile
   */
  private record Measured(List<Request> requests, boolean starved) {

    int undisturbed(double share) {
      Predicate<Request> outside =
          r -> r.intended() < STALL_AT - 100 || r.intended() > STALL_AT + STALL_MILLIS + 100;
      return quantile(requests.stream().filter(outside).toList(), share, Request::fromIntended);
    }

    int spread() {
      return undisturbed(0.99) - undisturbed(0.5);
    }
  }

  private Measured measured(String scenario) throws IOException, InterruptedException {
    try (QuickServer server = new QuickServer()) {
      Machine machine = Machine.watch();
      ObservedLog observed =
          new InProcess(folder, server.url())
              .play(scenario, zero -> server.stall(zero + STALL_AT, STALL_MILLIS))
              .observed();
      return new Measured(observed.requests, machine.wasStarved());
    }
  }

  /** The smallest value with at least that share at or below it. */
  private static int quantile(List<Request> requests, double share, ToIntFunction<Request> of) {
    int[] sorted = requests.stream().mapToInt(of).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
