package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.ObservedLog.Value;
import dev.headroom.load.stream.SseServer;
import dev.headroom.load.stream.SseServer.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys with event streams, played by the whole generator. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamingIT {

  /** 40 people within a second, all of whom wait and leave. */
  private static final String WAITING =
      """
      name: waiting
      load: {model: open, phases: [{name: arrivals, duration: 1 s, rate: 40}, {name: rest, duration: %s, rate: 0}]}
      journey: {steps: [enter, stream, leave], think: 0 s%s}
      data: {users: 1000, schedules: 10, seatsPerSchedule: 100}
      app: {waiting.streams.position-interval: 1s, waiting.admission-interval: 1s, waiting.admission-batch: 10}
      """;

  @TempDir private Path folder;

  /** Everybody enters the line at place 15. */
  private static Consumer<Call> line(Consumer<Call> stream) {
    AtomicInteger entered = new AtomicInteger();
    return call -> {
      if (call.subscribes()) {
        stream.accept(call);
      } else if (call.request().method().name().equals("DELETE")) {
        call.sends("HTTP/1.1 204 \r\n\r\n");
      } else {
        call.answers(
            200,
            "{\"userKey\":\"k%d\",\"admitted\":false,\"position\":15}"
                .formatted(entered.incrementAndGet()));
      }
    };
  }

  /** The same, but the connection on which somebody enters stays open. */
  private static Consumer<Call> persistent(Consumer<Call> stream) {
    String ticket = "{\"userKey\":\"k\",\"admitted\":false,\"position\":15}";
    Consumer<Call> line = line(stream);
    return call -> {
      if (call.request().method().name().equals("POST")) {
        call.sends(
            "HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(ticket.length(), ticket));
      } else {
        line.accept(call);
      }
    };
  }

  private GeneratorProcess generator(String scenario, List<String> before, String... more)
      throws Exception {
    return generator(folder, scenario, before, more);
  }

  private static GeneratorProcess generator(
      Path folder, String scenario, List<String> before, String... more) throws Exception {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
    List<String> arguments =
        new ArrayList<>(
            List.of("--scenario", file.toString(), "--out", out(folder).toString(), "--seed", "1"));
    arguments.addAll(List.of(more));
    return new GeneratorProcess(folder, before, arguments.toArray(String[]::new));
  }

  private Path out() {
    return out(folder);
  }

  private static Path out(Path folder) {
    return folder.resolve("injector-1");
  }

  private ObservedLog observed() throws Exception {
    return ObservedLog.read(out().resolve("observations.bin"));
  }

  @Test
  void everybody_waits_at_a_stream_is_admitted_and_goes_on_from_the_address_they_are_dealt()
      throws Exception {
    Consumer<Call> admits =
        line(call -> call.opens().place(15).after(800, later -> later.admits().completes()));
    try (SseServer server = new SseServer(admits);
        GeneratorProcess generator =
            generator(
                WAITING.formatted("9 s", ""),
                List.of(),
                "--target",
                server.url(),
                "--source",
                "127.0.0.2",
                "--source",
                "127.0.0.3")) {
      generator.startNow();
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      RawLog log = RawLog.read(out().resolve("simulation.log"));
      assertThat(log.ko).isZero();
      for (String name : List.of("enter", "subscribe", "leave")) {
        assertThat(log.count(name)).as(name).isEqualTo(40);
      }
      ObservedLog observed = observed();
      assertThat(observed.requests("subscribe")).hasSize(40);
      assertThat(observed.values("stream.success.percent"))
          .hasSize(40)
          .extracting(Value::value)
          .containsOnly(100);
      assertThat(observed.values("admission.lateness.millis")).hasSize(40);
      assertThat(observed.values("stream.gap.millis")).hasSize(40);
      assertThat(observed.declared)
          .contains("stream.lost", "stream.duplicated", "stream.outOfOrder", "visit.gaveUp");
      assertThat(observed.values("stream.lost")).isEmpty();
      assertThat(generator.lines())
          .anyMatch(line -> line.matches(".*\"streams\":[1-9]\\d*.*"))
          .last()
          .isEqualTo("done");
      List<String> sources = server.sources(Call::subscribes);
      assertThat(sources).filteredOn("127.0.0.2"::equals).hasSize(20);
      assertThat(sources).filteredOn("127.0.0.3"::equals).hasSize(20);
      assertThat(server.sources(call -> !call.subscribes())).containsOnly("127.0.0.2", "127.0.0.3");
    }
  }

  @Test
  void the_impatient_leave_the_line_and_those_who_reload_keep_their_place() throws Exception {
    try (SseServer server = new SseServer(line(call -> call.opens().place(9)));
        GeneratorProcess generator =
            generator(
                WAITING.formatted(
                    "5 s",
                    ", giveUp: {share: 100 %, after: 3 s}, refresh: {share: 100 %, every: 2 s}"),
                List.of(),
                "--target",
                server.url())) {
      generator.startNow();
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      RawLog log = RawLog.read(out().resolve("simulation.log"));
      assertThat(log.ko).isZero();
      assertThat(log.count("enter")).isEqualTo(80);
      assertThat(log.count("subscribe")).isEqualTo(80);
      assertThat(log.count("leave")).isEqualTo(40);
      assertThat(observed().values("visit.gaveUp")).hasSize(40);
      assertThat(observed().values("stream.reconnects")).isEmpty();
      assertThat(codes()).containsOnly("reload", "gave-up").hasSize(80);
      assertThat(operations("place"))
          .hasSize(80)
          .allSatisfy(place -> assertThat(place.path("position").asInt()).isEqualTo(9));
    }
  }

  @Test
  void a_stop_in_the_midst_closes_the_streams_and_keeps_what_they_told() throws Exception {
    try (SseServer server = new SseServer(line(call -> call.opens().place(9)));
        GeneratorProcess generator =
            generator(WAITING.formatted("1 h", ""), List.of(), "--target", server.url())) {
      generator.startNow();
      generator.awaitLine("progress {");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> generator.lines().stream().anyMatch(line -> line.contains("\"streams\":40")));
      generator.say("stop");
      assertThat(generator.awaitExit()).as(generator.errors()).isEqualTo(LoadGenerator.STOPPED);

      assertThat(observed().values("stream.success.percent"))
          .hasSize(40)
          .extracting(Value::value)
          .containsOnly(100);
      assertThat(observed().values("stream.reconnects")).isEmpty();
      assertThat(codes()).containsOnly("end").hasSize(40);
    }
  }

  private List<JsonNode> operations(String op) throws Exception {
    return HistoryLog.read(out().resolve("history.jsonl.gz")).stream()
        .filter(line -> HistoryLog.is(line, op))
        .toList();
  }

  /** Why streams ended. */
  private List<String> codes() throws Exception {
    return operations("listen").stream().map(line -> line.path("code").asText()).toList();
  }

  @Test
  void an_address_that_is_not_ours_is_refused() throws Exception {
    try (GeneratorProcess generator =
        generator(
            WAITING.formatted("1 s", ""),
            List.of(),
            "--target",
            "http://127.0.0.1:1",
            "--source",
            "192.0.2.1")) {
      assertThat(generator.awaitExit()).isEqualTo(LoadGenerator.USAGE);
      assertThat(generator.errors().lines()).singleElement().asString().contains("192.0.2.1");
    }
  }

  /**
   * Who waits holds two files here, so that under one of two neighbouring limits the last file goes
   * to somebody's entering, and none is left for the stream.
   */
  @Test
  void without_files_left_streams_fail_and_nobody_hangs() throws Exception {
    String crowd =
        WAITING
            .formatted("4 s", "")
            .replace("1 s, rate: 40", "4 s, rate: 100")
            .replace(", leave", "");
    List<Integer> outcomes = new ArrayList<>();
    for (int files = 256; files <= 257; files++) {
      Path results = Files.createDirectory(folder.resolve(files + "-files"));
      List<String> fewFiles = List.of("sh", "-c", "ulimit -n " + files + " && exec \"$@\"", "sh");
      try (SseServer server = new SseServer(persistent(call -> call.opens().place(9)));
          GeneratorProcess generator =
              generator(results, crowd, fewFiles, "--target", server.url())) {
        generator.startNow();
        assertThat(generator.awaitExit()).as(generator.errors()).isZero();

        RawLog log = RawLog.read(out(results).resolve("simulation.log"));
        assertThat(log.ko).isPositive();
        assertThat(log.usersStarted).isEqualTo(400).isEqualTo(log.usersEnded);
        ObservedLog observed = ObservedLog.read(out(results).resolve("observations.bin"));
        assertThat(observed.requests.stream().filter(request -> request.outcome() == 0))
            .hasSize((int) log.ko);
        observed.requests("subscribe").forEach(request -> outcomes.add(request.outcome()));
      }
    }
    assertThat(outcomes).contains(0, 1);
  }
}
