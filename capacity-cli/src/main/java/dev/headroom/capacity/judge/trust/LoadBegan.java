package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

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
    OptionalLong first = first(grounds);
    if (first.isEmpty()) {
      return Optional.of(QUESTION.unknown(Message.of("nobody came")));
    }
    double due = manifest.startedAtMillis() + firstArrival(manifest);
    double late = Math.max(0, first.getAsLong() - due);
    Message measured = Message.of("{0} late", Numbers.of(late, "ms"));
    return Optional.of(
        late < LIMIT_MS
            ? QUESTION.held(measured, late / LIMIT_MS)
            : QUESTION.broken(
                measured,
                late / LIMIT_MS,
                Message.of("The first person came {0} late", Numbers.of(late / 1_000, "s")),
                Message.of("Close other programs, or use a smaller --scale.")));
  }

  /** As it was observed, or as the raw log has it where nobody observed any. */
  private static OptionalLong first(Grounds grounds) {
    return grounds
        .observations()
        .values(Offered.ARRIVALS)
        .map(arrivals -> IntStream.range(0, arrivals.size()).mapToLong(arrivals::atMillis).min())
        .orElseGet(() -> Arrays.stream(grounds.log().userStarts()).min());
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
