package dev.headroom.capacity.preflight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.report.SummaryJson;
import dev.headroom.capacity.run.MetricSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A results folder as a run leaves it: 10 people who ask for concerts (100 ms) and seats (300 ms)
 * in turn and think for 0.8 s after each, so that together they ask 10 times a second, for a
 * minute.
 */
final class MeasuredRun {

  private static final long START = 1_800_000_000_000L;
  private static final int PEOPLE = 10;
  private static final int SECONDS = 60;

  private final Path folder;

  private MeasuredRun(Path folder) {
    this.folder = folder;
  }

  static MeasuredRun in(Path folder) throws IOException {
    MeasuredRun run = new MeasuredRun(folder);
    run.write("run.json", manifest(START));
    run.write(
        "scenario.yaml",
        """
        name: reading
        load: {model: closed, phases: [{name: steady, duration: 1 min, users: 10}]}
        journey: {steps: [concerts, seats], think: 800 ms}
        data: {users: 1000, schedules: 2, seatsPerSchedule: 50}
        objectives:
          - {name: Succeeded, measure: success rate, target: "> 99 %"}
          - {name: Quick, measure: response time p95, of: seats, target: "< 500 ms"}
          - {name: Offered, measure: throughput, target: "> 9 /s"}
          - {name: Cool, metric: app.cpu.percent, aggregate: mean, target: "< 50 %"}
        """);
    run.log();
    run.metrics("app.cpu.percent", "app", 20);
    run.write(
        "ledger.json",
        """
        {"before": {"payments": {"count": 5, "amount": 500, "distinctKeys": 5}},
         "after": {"payments": {"count": 5, "amount": 500, "distinctKeys": 5}, "permits": []}}
        """);
    run.judge();
    return run;
  }

  private static String manifest(long start) {
    return """
        {"schemaVersion": 1, "scenario": "reading", "title": "Reading", "scale": 1, "timeScale": 1,
         "loadModel": "closed",
         "phases": [{"name": "steady", "duration": "PT1M", "fromUsers": 10, "toUsers": 10,
                     "counted": true}],
         "startedAtMillis": %d, "endedAtMillis": %d, "measuredFrom": %d, "measuredTo": %d,
         "outcome": "FINISHED", "command": "capacity-cli run reading", "seed": 1,
         "machine": {}, "versions": {}, "appProperties": {"waiting.permits-per-schedule": "10"},
         "instances": 1, "injectors": 1, "stackStartMillis": 1}
        """
        .formatted(start, start + SECONDS * 1_000, start, start + SECONDS * 1_000);
  }

  private void log() throws IOException {
    LogWriter log = new LogWriter("3.15.1", START);
    for (int person = 0; person < PEOPLE; person++) {
      log.user(true, 0);
    }
    for (int turn = 0; turn < SECONDS; turn++) {
      for (int person = 0; person < PEOPLE; person++) {
        int at = turn * 1_000 + person;
        log.request(
            turn % 2 == 0 ? "concerts" : "seats", at, at + (turn % 2 == 0 ? 100 : 300), true, "");
      }
    }
    Files.createDirectories(folder.resolve("injector-1"));
    log.writeTo(folder.resolve("injector-1/simulation.log"));
  }

  /** Writes the summary that these files give. */
  void judge() throws IOException {
    write(SummaryJson.NAME, SummaryJson.of(Judge.judge(folder)));
  }

  /** One sample a second of that value, beside those there are. */
  void metrics(String metric, String part, double value) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Path file = folder.resolve(MetricsFile.NAME);
    if (Files.exists(file)) {
      lines.write(Files.readAllBytes(file));
    }
    for (int second = 0; second < SECONDS; second++) {
      lines.write(
          MetricsFile.line(
              new MetricSample(START + second * 1_000L, part, 1, metric, Map.of(), value)));
    }
    Files.write(file, lines.toByteArray());
  }

  void history(String... lines) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("history.jsonl.gz")))) {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** An operation so many milliseconds after the start. */
  static String operation(String op, int user, int at) {
    return "{\"op\":\"%s\",\"user\":%d,\"schedule\":1,\"start\":%d,\"end\":%d,\"outcome\":\"ok\"}"
        .formatted(op, user, START + at, START + at + 1);
  }

  MeasuredRun doctored(String what, String into) throws IOException {
    return doctored(
        summary -> {
          assertThat(summary).containsPattern(what);
          return summary.replaceFirst(what, into);
        });
  }

  MeasuredRun doctored(UnaryOperator<String> how) throws IOException {
    write(SummaryJson.NAME, how.apply(Files.readString(folder.resolve(SummaryJson.NAME))));
    return this;
  }

  void without(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  List<Finding> findings() {
    return Audit.of(folder);
  }

  /** Contradictions of one law, joined. */
  String contradictions(String law) {
    return findings().stream()
        .filter(finding -> finding.contradicts() && finding.law().equals(law))
        .map(finding -> finding.what() + " | " + finding.numbers())
        .collect(Collectors.joining("\n"));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
