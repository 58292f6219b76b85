package dev.headroom.reference.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.figures.Client.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How many a minute come in when those inside leave in time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionFigures {
  private static final int PEOPLE = 3_000;
  private static final long MINUTE_NANOS = 60_000_000_000L;
  private static final String WAITING = "/api/v1/waiting/reservation";

  @Test
  void admission_when_the_admitted_finish_in_time() {
    try (MeasuredApp app = MeasuredApp.start(2, Map.of())) {
      app.seed(PEOPLE, 1, 10);
      List<JsonNode> tickets =
          app.entered(PEOPLE, 1).stream()
              .sorted(Comparator.comparing(ticket -> ticket.path("position").asLong()))
              .toList();
      int next = leaveWhileAdmitted(app, tickets, 0);
      int atStart = next;
      long start = System.nanoTime();
      while (System.nanoTime() - start < MINUTE_NANOS && next < PEOPLE) {
        next = leaveWhileAdmitted(app, tickets, next);
      }
      double minutes = (System.nanoTime() - start) / (double) MINUTE_NANOS;
      FigureList.add(
          "admissions of one schedule, two instances, all finish in time",
          "2,000 a minute",
          "%,.0f a minute".formatted((next - atStart) / minutes));
    }
  }

  /** Who is admitted leaves at once; the first one who waits ends the round. */
  private static int leaveWhileAdmitted(MeasuredApp app, List<JsonNode> tickets, int first) {
    int next = first;
    while (next < tickets.size()) {
      String key = tickets.get(next).path("userKey").asString();
      Reply status = app.client.get(app.url(next), WAITING + "/status", "X-Waiting-Token", key);
      assertThat(status.status()).as(status.body()).isEqualTo(200);
      if (!status.json().path("admitted").asBoolean()) {
        return next;
      }
      Reply left =
          app.client.send("DELETE", app.url(next), WAITING, "", "X-Waiting-Token", key).join();
      assertThat(left.status()).isEqualTo(204);
      next++;
    }
    return next;
  }
}
