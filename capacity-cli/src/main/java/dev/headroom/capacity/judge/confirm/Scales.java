package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.StudentT;
import java.util.Arrays;

/** Times and rates of one run that an expectation is made from; milliseconds and a second. */
final class Scales {

  private static final int BLOCKS = 10;
  private static final double MOST_FREED = 0.9;

  private final JudgedRun run;
  final Samples samples;
  final Window window;

  Scales(JudgedRun run) {
    this.run = run;
    this.samples = new Samples(run.metrics());
    this.window = run.window();
  }

  RequestFigures all() {
    return run.requests().stream()
        .filter(row -> row.name().equals(RequestFigures.ALL))
        .findFirst()
        .orElseThrow();
  }

  /** Answered by the app; NaN where it does not say. */
  double answered() {
    return samples.rate("app.http.calls", window);
  }

  /** Spent in the app once a thread had a call, the mean. */
  double served() {
    return perCall("app.http.seconds", window);
  }

  /** Of a total of seconds, for each call that the app answered. */
  double perCall(String total) {
    return perCall(total, window);
  }

  private double perCall(String total, Window within) {
    return 1_000 * samples.growth(total, within) / samples.growth("app.http.calls", within);
  }

  /** Waited for a thread, by Little's law. */
  double queued() {
    double queued = samples.level("app.requests.queued", window);
    return Double.isFinite(queued) ? 1_000 * queued / all().throughputPerSecond() : 0;
  }

  /**
   * How far apart stretches of the run put what is left of the time in the app without a wait: half
   * of the 95 % interval of the mean, as a share of it.
   */
  double spread(String wait) {
    double[] left = new double[BLOCKS];
    long length = window.toMillis() - window.fromMillis();
    for (int i = 0; i < BLOCKS; i++) {
      Window part =
          new Window(
              window.fromMillis() + length * i / BLOCKS,
              window.fromMillis() + length * (i + 1) / BLOCKS);
      left[i] = perCall("app.http.seconds", part) - (wait.isEmpty() ? 0 : perCall(wait, part));
    }
    double[] known = Arrays.stream(left).filter(Double::isFinite).toArray();
    double mean = Arrays.stream(known).average().orElse(Double.NaN);
    double squares = Arrays.stream(known).map(x -> (x - mean) * (x - mean)).sum();
    int n = known.length;
    return n < 3
        ? Double.NaN
        : StudentT.twoSided95(n - 1) * Math.sqrt(squares / (n - 1) / n) / Math.max(mean, 1e-9);
  }

  /**
   * By what factor more calls would be answered without a wait of so long: in the open model all
   * that come; in the closed model who waits doesn't ask (interactive response time law: Denning
   * and Buzen 1978).
   */
  double freed(double waitMillis) {
    RunManifest manifest = run.manifest();
    double sent = all().throughputPerSecond();
    double people = manifest == null ? Double.NaN : people(manifest);
    if (people > 0) {
      return 1 / (1 - Math.min(MOST_FREED, sent * waitMillis / 1_000 / people));
    }
    return Math.max(1, sent / answered());
  }

  /** At once in the closed model, the mean over what counts; NaN in the open one. */
  private double people(RunManifest manifest) {
    if (manifest.loadModel().equals("open")) {
      return Double.NaN;
    }
    double peopleMillis = 0;
    long from = manifest.startedAtMillis();
    for (Phase phase : manifest.phases()) {
      long to = from + phase.duration().toMillis();
      long inside = Math.min(to, window.toMillis()) - Math.max(from, window.fromMillis());
      peopleMillis += inside <= 0 ? 0 : inside * (phase.fromUsers() + phase.toUsers()) / 2;
      from = to;
    }
    return peopleMillis / (window.toMillis() - window.fromMillis());
  }

  /**
   * By what factor everything that needs a core takes longer when it comes so many times as often:
   * (1 − U) / (1 − U g), of a queue before one that serves in turn; NaN where the CPU would be
   * full.
   */
  double slowed(double factor) {
    double used = samples.level("machine.cpu.percent", window) / 100;
    return Double.isNaN(used) || factor <= 1
        ? 1
        : used * factor >= 1 ? Double.NaN : (1 - used) / (1 - used * factor);
  }
}
