package dev.headroom.load;

import static dev.headroom.load.HistoryLog.is;
import static dev.headroom.load.Journeys.arrivals;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.history.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person's visit leaves in the history, against a server that does nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryLinesIT {

  private static final long EXPIRES = DoNothingServer.EXPIRES.toEpochMilli();
  private static final String PASS = Fingerprint.of("t");

  @TempDir private Path folder;

  @Test
  void every_line_tells_what_it_is_about_and_what_was_answered() throws Exception {
    try (DoNothingServer server = new DoNothingServer(3)) {
      InProcess.Run run =
          new InProcess(folder, server.url())
              .play(
                  arrivals(
                      "0.5",
                      "steps: [seats, seats, enter, poll, hold, hold, release, pay, check, charge, leave],"
                          + " think: 0 s, poll: 20 ms",
                      "1, seatsPerSchedule: 9"));

      assertThat(run.raw().ko).isZero();
      List<JsonNode> lines = run.history();
      String ticket = Fingerprint.of(one(lines, "enter").path("user").asText());
      assertThat(one(lines, "enter").path("ref").asText()).isEqualTo(ticket);
      assertThat(one(lines, "enter").path("position").asLong()).isEqualTo(3);
      assertThat(one(lines, "admitted").path("ref").asText()).isEqualTo(ticket);
      assertThat(one(lines, "admitted").path("pass").asText()).isEqualTo(PASS);
      assertThat(one(lines, "admitted").path("expires").asLong()).isEqualTo(EXPIRES);

      assertThat(one(lines, "seats").path("seats"))
          .extracting(JsonNode::asInt)
          .containsExactly(7, 9);
      assertThat(one(lines, "seats").path("outcome").asText()).isEqualTo("ok");
      assertThat(one(lines, "place").path("position").asLong()).isEqualTo(2);
      assertThat(one(lines, "place").path("ref").asText()).isEqualTo(ticket);

      List<JsonNode> holds = lines.stream().filter(op -> is(op, "hold")).toList();
      assertThat(holds)
          .hasSize(2)
          .allSatisfy(
              hold -> {
                assertThat(hold.path("pass").asText()).isEqualTo(PASS);
                assertThat(hold.path("expires").asLong()).isEqualTo(EXPIRES);
                assertThat(hold.path("amount").asLong()).isEqualTo(100);
                assertThat(hold.path("answer").asText()).hasSize(16);
              });
      assertThat(holds.get(0).path("answer")).isNotEqualTo(holds.get(1).path("answer"));

      JsonNode release = one(lines, "release");
      assertThat(release.path("of")).isEqualTo(holds.get(1).path("ref"));
      assertThat(release.path("seats")).isEqualTo(holds.get(1).path("seats"));
      assertThat(release.path("pass").asText()).isEqualTo(PASS);
      JsonNode pay = one(lines, "pay");
      assertThat(pay.path("of")).isEqualTo(holds.get(0).path("ref"));
      assertThat(pay.path("seats")).isEqualTo(holds.get(0).path("seats"));
      assertThat(pay.path("amount").asLong()).isEqualTo(100);
      assertThat(pay.path("reservation").asText()).isEqualTo("1001");
      assertThat(pay.path("answer").asText())
          .isEqualTo(Fingerprint.of("{\"amount\":100,\"paymentId\":1,\"reservationId\":1001}"));
      assertThat(one(lines, "check").path("of").asText()).isEqualTo("1001");
      assertThat(one(lines, "check").path("outcome").asText()).isEqualTo("ok");
      assertThat(one(lines, "charge").path("amount").asLong()).isEqualTo(100);
      assertThat(one(lines, "charge").path("answer").asText())
          .isEqualTo(Fingerprint.of("{\"balance\":1}"));
      assertThat(one(lines, "leave").path("ref").asText()).isEqualTo(ticket);
      assertThat(one(lines, "leave").path("pass").asText()).isEqualTo(PASS);
    }
  }

  private static JsonNode one(List<JsonNode> lines, String op) {
    List<JsonNode> of = lines.stream().filter(line -> is(line, op)).toList();
    assertThat(of).as(op).hasSize(1);
    return of.get(0);
  }
}
