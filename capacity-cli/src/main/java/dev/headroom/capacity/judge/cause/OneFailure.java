package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.JudgedRun.FailureKind;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Failures that are mostly of one kind. */
final class OneFailure implements Suspect {

  static final String RESOURCE = "failures";

  private static final double MOST = 0.5;
  private static final int LONGEST = 80;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    if (trouble.kind() != Trouble.Kind.FAILING) {
      return Optional.empty();
    }
    boolean all = trouble.of().equals(RequestFigures.ALL);
    Map<String, Long> messages = new TreeMap<>();
    for (FailureKind failure : scene.failures()) {
      if (all || failure.request().equals(trouble.of())) {
        messages.merge(failure.message(), failure.count(), Long::sum);
      }
    }
    long failed = messages.values().stream().mapToLong(Long::longValue).sum();
    return messages.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= MOST * failed && !most.getKey().isBlank())
        .map(most -> suspicion(most.getKey(), most.getValue(), failed));
  }

  private static Suspicion suspicion(String message, long count, long failed) {
    return new Suspicion(
        RESOURCE,
        true,
        (double) count / failed,
        Message.of(
            "{0} of {1} failures were \u201c{2}\u201d",
            Say.count(count), Say.count(failed), Message.data(shortened(message))),
        Message.of("Look at what answers so."),
        List.of());
  }

  private static String shortened(String message) {
    return message.codePointCount(0, message.length()) <= LONGEST
        ? message
        : message.substring(0, message.offsetByCodePoints(0, LONGEST)) + "\u2026";
  }
}
