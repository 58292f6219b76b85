package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Http;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Memory is held and thrown away, so that the collector has to work, in each instance.
 *
 * @param megabytes held
 * @param churnMegabytesPerSecond thrown away and made anew
 * @param pausesPercent of the time, from where on it shows
 * @param longest after which it ends by itself, whole seconds
 */
record Ballast(int megabytes, int churnMegabytesPerSecond, int pausesPercent, Duration longest)
    implements Fault {
  private static final String PAUSES = "jvm_gc_pause_seconds_sum";
  private static final double PERCENT = 100;
  private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

  static Ballast of(Parameters parameters) {
    return new Ballast(
        parameters.number("megabytes", null, 1, 100_000),
        parameters.number("churn", "100", 0, 10_000),
        parameters.number("pauses", "5", 1, 100),
        parameters.time("longest", "60 s", 1_000));
  }

  @Override
  public String title() {
    return "Garbage collector kept busy by %d MB".formatted(megabytes);
  }

  @Override
  public String part() {
    return "app";
  }

  /** Of the instance that stands still the least. */
  @Override
  public Effect effect(Surroundings surroundings) {
    List<URI> management = Needs.management(surroundings, this);
    return new Effect(
        "time that the app stood still for its garbage collector",
        "%",
        () -> leastPercent(management),
        new Tolerance(">=", pausesPercent));
  }

  private static double leastPercent(List<URI> management)
      throws IOException, InterruptedException {
    double[] before = pauses(management);
    long startNanos = System.nanoTime();
    LockSupport.parkNanos(BETWEEN_NANOS);
    double[] after = pauses(management);
    double seconds = (double) (System.nanoTime() - startNanos) / TimeUnit.SECONDS.toNanos(1);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < before.length; i++) {
      least = Math.min(least, PERCENT * (after[i] - before[i]) / seconds);
    }
    return least;
  }

  private static double[] pauses(List<URI> management) throws IOException, InterruptedException {
    double[] seconds = new double[management.size()];
    for (int i = 0; i < seconds.length; i++) {
      String text = Http.get(management.get(i).resolve("/actuator/prometheus")).orRefusal();
      seconds[i] =
          text.lines()
              .filter(line -> line.startsWith(PAUSES + "{") || line.startsWith(PAUSES + " "))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .sum();
    }
    return seconds;
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    String json =
        "{\"megabytes\":%d,\"churnMegabytesPerSecond\":%d,\"seconds\":%d}"
            .formatted(megabytes, churnMegabytesPerSecond, longest.toSeconds());
    return AppCall.inject(this, "ballast", json, surroundings, log);
  }
}
