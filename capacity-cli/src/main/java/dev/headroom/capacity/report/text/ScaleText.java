package dev.headroom.capacity.report.text;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import org.jspecify.annotations.Nullable;

/** How much load a run was, and what a scaled one can't say. */
public final class ScaleText {
  private ScaleText() {}

  /** Most people at once, or arrivals a second, as run. */
  public static double most(RunManifest run) {
    double most = 0;
    for (Phase phase : run.phases()) {
      most = Math.max(most, Math.max(phase.fromUsers(), phase.toUsers()));
    }
    return most;
  }

  /** 10,000 people at once, full scale. */
  public static String load(RunManifest run) {
    String amount = amount(run, most(run));
    return (open(run) ? amount : amount + " at once") + ", " + scale(run);
  }

  /** What a scaled run says of itself; null at full scale. */
  public static @Nullable String warning(RunManifest run) {
    if (!run.scaled()) {
      return null;
    }
    String ran = "Run at " + scale(run) + ": " + amount(run, most(run)) + ".";
    if (run.scale() == 1) {
      return ran + " Says nothing about what builds up over the full time.";
    }
    return ran + " Says nothing about " + Formats.number(most(run) / run.scale()) + ".";
  }

  static String amount(RunManifest run, double amount) {
    if (open(run)) {
      return Formats.number(amount) + " arrivals a second";
    }
    return Formats.counted(Math.round(amount), "person", "people");
  }

  public static boolean open(RunManifest run) {
    return run.loadModel().equals("open");
  }

  private static String scale(RunManifest run) {
    String load = run.scale() == 1 ? "full scale" : factor(run.scale()) + " scale";
    return run.timeScale() == 1 ? load : load + ", " + factor(run.timeScale()) + " of the time";
  }

  /** 1/10 where it is one, else 0.35 or 2 times. */
  static String factor(double factor) {
    if (factor > 1) {
      return Formats.number(factor) + " times";
    }
    double parts = 1 / factor;
    return Math.abs(parts - Math.rint(parts)) < 1e-6
        ? "1/" + Formats.count(Math.round(parts))
        : Formats.number(factor) + " times";
  }
}
