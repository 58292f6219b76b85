package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/** Whether the first person came when the plan has its first. */
final class LoadBegan implements Check {

  private static final double LIMIT_MS = 5_000;
  private static final Question QUESTION =
      new Question("Load began on time", "below 5 s late", Gravity.INVALIDATES);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    RunManifest manifest = grounds.manifest();
    if (manifest == null) {
      return Optional.empty();
    }
    long[] starts = grounds.log().userStarts();
    if (starts.length == 0) {
      return Optional.of(QUESTION.unknown("nobody came"));
    }
    double due = manifest.startedAtMillis() + firstArrival(manifest);
    double late = Math.max(0, starts[0] - due);
    String measured = Numbers.of(late, "ms late");
    return Optional.of(
        late < LIMIT_MS
            ? QUESTION.held(measured, late / LIMIT_MS)
            : QUESTION.broken(
                measured,
                late / LIMIT_MS,
                "The first person came " + Numbers.of(late / 1_000, "s") + " late",
                "Close other programs, or use a smaller --scale."));
  }

  /** When the plan has its first person, milliseconds after the start. */
  private static double firstArrival(RunManifest manifest) {
    double millis = 0;
    for (Phase phase : manifest.phases()) {
      double length = phase.duration().toMillis();
      if (phase.fromUsers() >= 1) {
        return millis;
      }
      if (phase.toUsers() > 0) {
        double growth = phase.toUsers() - phase.fromUsers();
        return millis + length * Math.min(1, 1 / Math.max(1, growth));
      }
      millis += length;
    }
    return millis;
  }
}
