package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;

/**
 * A drill's folder, written by hand: 40 s of one request every 10 ms; a fault from 10 s to 20 s,
 * during which each is refused at once; served again 1.5 s after it was undone.
 */
final class DrillFolder {

  static final long START = 1_800_000_000_000L;
  static final int FAULT = 10_000;
  static final int UNDONE = 20_000;
  static final int BACK = 21_500;
  static final int END = 40_000;

  private static final Objective SERVED =
      Objective.ofRequests("Errors", "error rate", "all", "< 1 %", null);
  private static final Objective REFUSED =
      Objective.ofRequests("Refused", "error rate", "all", "> 99 %", null);
  private static final Objective FAST =
      Objective.ofRequests("Fast", "response time p95", "all", "< 50 ms", null);

  final Path folder;
  final List<String> journal = new ArrayList<>();
  final List<String> history = new ArrayList<>();
  IntPredicate fails = at -> at >= FAULT && at < BACK;
  int failedMillis = 2;
  String refusal = "status.find.in(200), found 503";
  Map<String, String> excused = Map.of();
  List<Objective> hypothesis = List.of(SERVED);
  List<String> probes = List.of("Redis answers");
  List<Objective> during = List.of(REFUSED);
  List<Objective> after = List.of(SERVED, FAST);
  double generatorCpu = 20;
  RunManifest.Outcome outcome = RunManifest.Outcome.FINISHED;

  DrillFolder(Path folder) {
    this.folder = folder;
    event(0, "BEGAN", "");
    event(0, "PHASE", ",'phase':'before'");
    probe(500, true);
    effect(9_800, 1, "0.5", false);
    event(9_990, "PHASE", ",'phase':'method'");
    event(FAULT - 5, "INJECTING", ",'fault':1,'title':'Redis cut off'");
    event(FAULT, "INJECTED", ",'fault':1,'title':'Redis cut off'");
    effect(12_000, 1, "null", true);
    probe(12_000, false);
    event(UNDONE - 10, "UNDOING", ",'fault':1");
    event(UNDONE, "UNDONE", ",'fault':1");
    event(UNDONE, "PHASE", ",'phase':'recovery'");
    probe(20_300, true);
    event(BACK + 500, "BACK", "");
    event(BACK + 500, "PHASE", ",'phase':'after'");
    probe(30_000, true);
    event(END, "PHASE", ",'phase':'end'");
    event(END, "ENDED", ",'text':'COMPLETED'");
  }

  void event(int at, String event, String more) {
    String line = "{'at':" + (START + at) + ",'event':'" + event + "'" + more + "}";
    journal.add(line.replace('\'', '"'));
  }

  void probe(int at, boolean within) {
    event(
        at,
        "PROBE",
        ",'title':'Redis answers','value':" + (within ? "0.4" : "null") + ",'within':" + within);
  }

  void effect(int at, int fault, String value, boolean within) {
    event(
        at,
        "EFFECT",
        ",'fault':"
            + fault
            + ",'title':'round trip to Redis','unit':'ms','value':"
            + value
            + ",'within':"
            + within);
  }

  /** Leaves out of the journal what has such a text in its line. */
  DrillFolder without(String text) {
    String quoted = text.replace('\'', '"');
    journal.removeIf(line -> line.contains(quoted));
    return this;
  }

  /** An operation of somebody; times are offsets. */
  void operation(String op, long user, int start, int end, String outcome, String more) {
    String line =
        "{'op':'%s','user':%d,'schedule':1,'start':%d,'end':%d,'outcome':'%s'%s}"
            .formatted(op, user, START + start, START + end, outcome, more);
    history.add(line.replace('\'', '"'));
  }

  JudgedDrill judged() throws IOException {
    write();
    return DrillJudge.judge(folder, terms()).drill();
  }

  Terms terms() {
    return new Terms(
        "redis-down",
        "Redis is down",
        "is it back?",
        hypothesis,
        probes,
        Duration.ofSeconds(1),
        during,
        Duration.ofSeconds(5),
        after,
        excused,
        List.of(new Terms.Remedy("Refused", "Switch the breaker on", "it refuses at once")),
        List.of("redis"));
  }

  void write() throws IOException {
    Files.createDirectories(folder.resolve("injector-1"));
    Files.write(folder.resolve("journal.jsonl"), journal);
    ManifestFile.write(folder, manifest());
    Files.write(folder.resolve("metrics.jsonl"), metrics());
    LogWriter log = new LogWriter("3.15.1", START);
    log.user(true, 0);
    for (int at = 0; at < END - 100; at += 10) {
      boolean failed = fails.test(at);
      log.request("enter", at, at + (failed ? failedMillis : 20), !failed, failed ? refusal : "");
    }
    log.user(false, END);
    log.writeTo(folder.resolve("injector-1/simulation.log"));
    if (!history.isEmpty()) {
      Path file = folder.resolve("history.jsonl.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write((String.join("\n", history) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private List<String> metrics() {
    List<String> lines = new ArrayList<>();
    for (int at = 500; at < END; at += 1_000) {
      lines.add(sample(at, "generator", "generator.cpu.percent", generatorCpu));
      lines.add(sample(at, "generator", "generator.gc.maxPause.millis", 5));
      lines.add(sample(at, "app", "app.db.active", at >= FAULT && at < UNDONE ? 2 : 9));
      if (at < FAULT) {
        lines.add(sample(at, "redis", "redis.ping.millis", 0.4));
      }
    }
    return lines;
  }

  private static String sample(int at, String part, String metric, double value) {
    return "{'time':%d,'part':'%s','instance':1,'metric':'%s','labels':{},'value':%s}"
        .formatted(START + at, part, metric, value)
        .replace('\'', '"');
  }

  private RunManifest manifest() {
    return new RunManifest(
        1,
        "shoppers",
        "Shoppers",
        1,
        1,
        "closed",
        List.of(new Phase("drill", Duration.ofMillis(END), 1, 1, true)),
        START,
        START + END,
        START,
        START + END,
        outcome,
        null,
        "capacity-cli drill redis-down",
        1,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        1,
        1,
        0,
        null,
        null,
        null);
  }
}
