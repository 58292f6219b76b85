package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;

/** Small scenarios, and what holds of every good run. */
final class Journeys {

  /** The phase without arrivals lets those who came finish; it ends when they have. */
  private static final String ARRIVALS =
      """
      name: arrivals
      load:
        model: open
        phases: [{name: come, duration: 2 s, rate: %s}, {name: finish, duration: 20 s, rate: 0}]
      journey: {%s}
      data: {users: 4000, schedules: %s}
      """;

  private static final String CROWD =
      """
      name: crowd
      load:
        model: closed
        phases: [%s]
      journey: {%s}
      data: {users: 4000, schedules: 10, seatsPerSchedule: 1000}
      """;

  private Journeys() {}

  static String arrivals(String rate, String journey, String data) {
    return ARRIVALS.formatted(rate, journey, data);
  }

  static String crowd(String phases, String journey) {
    return CROWD.formatted(phases, journey);
  }

  static void assertAllAsPlanned(InProcess.Run run, int visits) {
    assertThat(run.observed().values("visit.success.percent"))
        .hasSize(visits)
        .allSatisfy(success -> assertThat(success.value()).isEqualTo(100));
  }
}
