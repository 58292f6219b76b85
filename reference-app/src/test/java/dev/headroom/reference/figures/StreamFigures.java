package dev.headroom.reference.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Ten thousand event streams on one instance with 1 GiB of heap. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamFigures {
  private static final int LISTENERS = 10_000;
  private static final int INSIDE = 100;
  private static final int ROUNDS = 6;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Test
  void ten_thousand_listeners_are_told_their_position() throws IOException, InterruptedException {
    try (MeasuredApp app = MeasuredApp.start(1, Map.of())) {
      app.seed(LISTENERS + INSIDE, 1, 10);
      List<String> keys =
          app.entered(LISTENERS + INSIDE, 1).stream()
              .filter(ticket -> !ticket.path("admitted").asBoolean())
              .map(ticket -> ticket.path("userKey").asString())
              .toList();
      long before = heapKilobytes(app.pid(0));
      try (StreamCrowd crowd = new StreamCrowd(app.url())) {
        crowd.connect(keys);
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> crowd.listening() == keys.size() && crowd.rounds().size() >= 2 + ROUNDS);
        List<StreamCrowd.Round> rounds = crowd.rounds();
        rounds = rounds.subList(rounds.size() - ROUNDS, rounds.size());
        long after = heapKilobytes(app.pid(0));
        assertThat(rounds).allMatch(round -> round.events() == keys.size());
        FigureList.add(
            "%,d event streams on one instance: from the first to the last told of a round"
                .formatted(keys.size()),
            "≤ 1 s each tick, heap ≤ 1 GB",
            "longest of %d rounds %.0f ms; live heap %d MB, of which %.1f kB a stream"
                .formatted(
                    ROUNDS,
                    rounds.stream()
                        .mapToDouble(StreamCrowd.Round::spreadMillis)
                        .max()
                        .orElseThrow(),
                    after / 1024,
                    (after - before) / (double) keys.size()));
      }
    }
  }

  /** What is used right after a full collection, in kB. */
  private static long heapKilobytes(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    assertThat(used.find()).isTrue();
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    String program = System.getProperty("java.home") + "/bin/jcmd";
    Process process =
        new ProcessBuilder(program, String.valueOf(pid), command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
