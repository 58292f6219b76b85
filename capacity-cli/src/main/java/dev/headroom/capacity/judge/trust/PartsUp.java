package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether every part of the system was heard to the end of what counts. */
final class PartsUp implements Check {

  private static final double LONGEST_SILENCE_MS = 10_000;
  private static final Set<String> NO_PART_OF_THE_SYSTEM = Set.of("generator", "machine");
  private static final Question QUESTION =
      new Question("Parts stayed up", "samples to the end", Gravity.WITHHOLDS);

  static boolean asks(Message name) {
    return QUESTION.name().equals(name);
  }

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.manifest() == null) {
      return Optional.empty();
    }
    Map<String, Long> lastHeard =
        grounds.metrics().stream()
            .filter(sample -> !NO_PART_OF_THE_SYSTEM.contains(sample.part()))
            .collect(
                Collectors.toMap(
                    sample -> sample.part() + " " + sample.instance(),
                    MetricSample::atMillis,
                    Math::max,
                    TreeMap::new));
    if (lastHeard.isEmpty() && grounds.manifest().instances() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        lastHeard.entrySet().stream()
            .min(Map.Entry.comparingByValue())
            .map(first -> judge(first, grounds.window().toMillis()))
            .orElseGet(() -> QUESTION.unknown(Message.of("not sampled"))));
  }

  private static TrustCheck judge(Map.Entry<String, Long> first, long end) {
    double silence = Math.max(0, end - first.getValue());
    if (silence < LONGEST_SILENCE_MS) {
      return QUESTION.held(Message.of("all answered to the end"), null);
    }
    Message measured =
        Message.of(
            "{0} was last heard {1} before the end",
            first.getKey(), Numbers.of(silence / 1_000, "s"));
    return QUESTION.broken(
        measured, null, Message.NONE, Message.of("See the part's log in the results folder."));
  }
}
