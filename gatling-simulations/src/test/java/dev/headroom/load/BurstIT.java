package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.ObservedLog.Request;
import dev.headroom.load.ObservedLog.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Doors open: 5,000 people in the first second. Gatling's own profile starts 1,438 of them in that
 * second and says nothing of the others' lateness.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BurstIT {

  private static final int LENGTH_MILLIS = 6_000;

  private static final String BURST =
      """
      name: burst
      load:
        model: open
        phases:
          - {name: doors open, duration: 1 s, rate: 5000}
          - {name: and after,  duration: 5 s, rate: 1}
      journey: {visit: {enter: 1}, think: 1 ms}
      data: {users: 6000, schedules: 10, seatsPerSchedule: 100}
      """;

  @TempDir private Path folder;

  @Test
  void all_5000_of_the_first_second_are_offered_and_none_hides_how_late_it_came() throws Exception {
    try (QuickServer server = new QuickServer()) {
      ObservedLog observed = new InProcess(folder, server.url()).play(BURST).observed();

      List<Value> arrivals =
          observed.values("arrival.lateness.millis").stream()
              .filter(arrival -> arrival.at() - arrival.value() < 1_000)
              .toList();
      assertThat(arrivals.size()).as("arrivals").isEqualTo(5_000);
      List<Request> first =
          observed.requests.stream().filter(request -> request.intended() < 1_000).toList();
      long inTime = arrivals.stream().filter(arrival -> arrival.at() < LENGTH_MILLIS).count();
      assertThat((long) first.size()).as("requests").isGreaterThanOrEqualTo(inTime);
      assertThat(first.stream().filter(r -> r.status() != 200).count()).as("failed").isZero();
      assertThat(first.stream().filter(r -> r.start() < r.intended()).count())
          .as("too early")
          .isZero();
    }
  }
}
