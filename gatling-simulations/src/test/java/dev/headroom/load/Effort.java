package dev.headroom.load;

import com.sun.management.OperatingSystemMXBean;
import dev.headroom.load.feeder.Share;
import dev.headroom.load.history.History;
import dev.headroom.load.inspect.Inspector;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.LoadProfile;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.ScenarioFile;
import dev.headroom.load.simulation.Engine;
import dev.headroom.load.simulation.Gate;
import dev.headroom.load.simulation.Play;
import dev.headroom.load.stream.EventStreams;
import dev.headroom.load.stream.Promises;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a block of load costs its generator. */
record Effort(Path folder) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** 64 people without rest, in the mix of an ordinary day. */
  private static final String BUSY =
      """
      name: busy
      load: {model: closed, phases: [{name: steady, duration: %d s, users: 64}]}
      journey: {visit: {enter: 7, hold: 2, pay: 1}, think: 1 ms}
      data: {users: 200000, schedules: 100, seatsPerSchedule: 200000}
      """;

  /** Processor time of the generator, and how many requests it was for. */
  record Cost(double cpuSeconds, long requests) {

    double microsEach() {
      return cpuSeconds * 1e6 / requests;
    }
  }

  /**
   * By the generator, in this JVM.
   *
   * @param tells whether it keeps a history
   * @param sees whether it keeps observations
   */
  Cost block(String target, int seconds, boolean tells, boolean sees) throws Exception {
    Path mine = Files.createTempDirectory(folder, "block");
    Scenario scenario =
        ScenarioFile.read(
            Files.writeString(mine.resolve("scenario.yaml"), BUSY.formatted(seconds)));
    LoadProfile profile = new LoadProfile(scenario.load(), Share.WHOLE);
    LoadClock clock = new LoadClock(profile.length());
    List<Cost> told = new CopyOnWriteArrayList<>();
    Gate gate = new Gate(() -> {});
    try (History history = history(mine, tells);
        Observations observations = observations(mine, sees)) {
      gate.start(System.currentTimeMillis());
      Engine.run(
          new Play(
              scenario,
              profile,
              List.of(target),
              List.of(),
              1,
              mine.resolve("simulation.log"),
              clock,
              history,
              observations,
              new Crowd(profile, clock),
              new AtomicLong(),
              new EventStreams(Promises.DOCUMENTED, observations, clock, List.of(target), Set.of()),
              Inspector.NONE),
          gate,
          counts -> told.add(new Cost(SYSTEM.getProcessCpuTime() / 1e9, counts.requests())));
      // From the second second to the last one: what Gatling needs to begin and end is no one's.
      Cost begin = told.get(1);
      Cost end = told.get(told.size() - 2);
      return new Cost(end.cpuSeconds() - begin.cpuSeconds(), end.requests() - begin.requests());
    }
  }

  /** What is closed ignores everything. */
  private static History history(Path folder, boolean open) throws IOException {
    History history = new History(folder.resolve("history.jsonl.gz"), 1);
    if (!open) {
      history.close();
    }
    return history;
  }

  private static Observations observations(Path folder, boolean open) throws IOException {
    Observations observations = new Observations(folder.resolve("observations.bin"));
    if (!open) {
      observations.close();
    }
    return observations;
  }

  /** By wrk: one of the same calls, with as many connections. */
  Cost wrk(String url, int seconds) throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("enter.lua"),
            """
            wrk.method = "POST"
            wrk.path = "/api/v1/waiting/reservation/enter"
            wrk.headers["content-type"] = "application/json"
            wrk.body = '{"userId":12345,"scheduleId":67}'
            """);
    String command =
        "TIMEFORMAT='cpu %%U %%S'; time wrk -t2 -c64 -d%ds -s %s %s"
            .formatted(seconds, script, url);
    Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher cpu = found("cpu ([\\d.]+) ([\\d.]+)", said);
    return new Cost(
        Double.parseDouble(cpu.group(1)) + Double.parseDouble(cpu.group(2)),
        Long.parseLong(found("(\\d+) requests in", said).group(1)));
  }

  private static Matcher found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("these figures need wrk and bash; they said: " + text);
    }
    return matcher;
  }
}
