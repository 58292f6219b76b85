package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
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
  public static Message load(RunManifest run) {
    Message amount = amount(run, most(run));
    return Message.of(open(run) ? "{0}, {1}" : "{0} at once, {1}", amount, scale(run));
  }

  /** What a scaled run says of itself; null at full scale. */
  public static @Nullable Message warning(RunManifest run) {
    if (!run.scaled()) {
      return null;
    }
    return run.scale() == 1
        ? Message.of(
            "Run at {0}: {1}. Says nothing about what builds up over the full time.",
            scale(run), amount(run, most(run)))
        : Message.of(
            "Run at {0}: {1}. Says nothing about {2}.",
            scale(run), amount(run, most(run)), Formats.number(most(run) / run.scale()));
  }

  static Message amount(RunManifest run, double amount) {
    if (open(run)) {
      return Message.of("{0} arrivals a second", Formats.number(amount));
    }
    return Formats.counted(Math.round(amount), "person", "people");
  }

  public static boolean open(RunManifest run) {
    return run.loadModel().equals("open");
  }

  private static Message scale(RunManifest run) {
    Message load =
        run.scale() == 1 ? Message.of("full scale") : Message.of("{0} scale", factor(run.scale()));
    return run.timeScale() == 1
        ? load
        : Message.of("{0}, {1} of the time", load, factor(run.timeScale()));
  }

  /** 1/10 where it is one, else 0.35 or 2 times. */
  static Message factor(double factor) {
    if (factor > 1) {
      return Message.of("{0} times", Formats.number(factor));
    }
    double parts = 1 / factor;
    return Math.abs(parts - Math.rint(parts)) < 1e-6
        ? Message.data("1/" + Formats.count(Math.round(parts)))
        : Message.of("{0} times", Formats.number(factor));
  }
}
