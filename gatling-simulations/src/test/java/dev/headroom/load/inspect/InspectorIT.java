package dev.headroom.load.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.load.feeder.Share;
import dev.headroom.load.history.Fingerprint;
import dev.headroom.load.history.History;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.TestData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InspectorIT {

  private static final People ANN = new People(11);
  private static final People BOB = new People(12);
  private static final TestData DATA = new TestData(100, 1, 50, 0, 0, 1);
  private static final Inspection QUICK = new Inspection(true, 1_000, 100);

  @TempDir private Path folder;

  private final LoadClock clock = new LoadClock(Duration.ofMinutes(10));

  @Test
  void every_request_is_a_line_of_the_history_with_all_that_its_answer_tells() throws Exception {
    try (OddServer server = new OddServer(410)) {
      try (History history = history();
          Inspector inspector = inspector(QUICK, server.url(), history)) {
        busy(inspector);
        await().until(() -> count(server, "PATCH") > 0 && count(server, "POST /api/v1/p") > 0);
        await().until(() -> count(server, "GET") > 0 && count(server, "DELETE") > 0);
      }
      List<JsonNode> lines = lines();
      assertThat(lines).hasSize(server.asked.size() - (int) count(server, "GET"));
      assertThat(lines).allMatch(line -> !line.path("probe").asText().isEmpty());
      assertThat(lines).allMatch(line -> line.path("start").asLong() >= clock.zeroMillis());
      JsonNode forged = first(lines, "hold", "forged");
      assertThat(forged.path("outcome").asText()).isEqualTo("ok");
      assertThat(forged.path("ref").asText()).isEqualTo("h.1.x");
      assertThat(forged.path("expires").asLong()).isEqualTo(1_795_305_600_000L);
      assertThat(forged.path("pass").asText()).hasSize(16).isNotEqualTo(Fingerprint.of(ANN.pass()));
      JsonNode again = first(lines, "pay", "again");
      assertThat(again.path("key").asText()).isEqualTo("pay-12");
      assertThat(again.path("of").asText()).isEqualTo(BOB.holdId());
      assertThat(again.path("reservation").asText()).isEqualTo("8");
      assertThat(again.path("answer").asText()).hasSize(16);
    }
  }

  @Test
  void does_not_call_an_admission_over_that_the_system_says_lasts() throws Exception {
    try (OddServer server = new OddServer(200)) {
      try (History history = history();
          Inspector inspector = inspector(QUICK, server.url(), history)) {
        busy(inspector);
        await().until(() -> count(server, "GET") > 0 && count(server, "PATCH") > 4);
      }
      assertThat(lines())
          .isNotEmpty()
          .noneMatch(line -> line.path("probe").asText().equals("expired"));
    }
  }

  @Test
  void asks_nothing_before_the_load_has_asked_its_share() throws Exception {
    try (OddServer server = new OddServer(410);
        History history = history();
        Inspector inspector = inspector(new Inspection(true, 1_000, 1), server.url(), history)) {
      busy(inspector);
      await().pollDelay(Duration.ofMillis(200)).until(() -> true);
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void what_gets_no_answer_may_have_happened() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      try (History history = history();
          Inspector inspector =
              inspector(QUICK, "http://127.0.0.1:" + deaf.getLocalPort(), history)) {
        busy(inspector);
        deaf.accept();
      }
      assertThat(lines())
          .isNotEmpty()
          .allMatch(line -> line.path("outcome").asText().equals("unknown"))
          .allMatch(line -> line.path("status").asInt() == 0);
    }
  }

  @Test
  void switched_off_it_is_nobody() throws Exception {
    try (History history = history()) {
      assertThat(inspector(Inspection.OFF, "http://127.0.0.1:1", history)).isSameAs(Inspector.NONE);
    }
  }

  private Inspector inspector(Inspection inspection, String url, History history) {
    clock.zero(clock.nowMillis());
    return Inspector.of(inspection, List.of(url), DATA, Share.WHOLE, 1, clock, history);
  }

  private static void busy(Inspector inspector) {
    for (Case one : List.of(ANN.held(5), BOB.held(6), BOB.paid(6), ANN.charged(100))) {
      inspector.answered(one.operation(), one.pass(), one.userKey());
    }
    Case read = ANN.left();
    for (int i = 0; i < 200; i++) {
      inspector.answered(read.operation(), "", "");
    }
  }

  private static long count(OddServer server, String begins) {
    return server.asked.stream().filter(ask -> ask.startsWith(begins)).count();
  }

  private static JsonNode first(List<JsonNode> lines, String op, String probe) {
    return lines.stream()
        .filter(line -> line.path("op").asText().equals(op))
        .filter(line -> line.path("probe").asText().equals(probe))
        .findFirst()
        .orElseThrow();
  }

  private History history() throws IOException {
    return new History(folder.resolve("history.jsonl.gz"), 1);
  }

  private List<JsonNode> lines() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("history.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      List<JsonNode> read = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read.add(json.readTree(line));
      }
      return read;
    }
  }
}
