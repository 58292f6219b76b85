package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.drill.Proof.Answer;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a drill went red for want of what was taken away. */
public final class Proving {

  /** Promises that break where the drill itself did not work: they say nothing of the system. */
  private static final Set<String> OF_THE_DRILL = Set.of("steady-before", "effect", "put-back");

  private Proving() {}

  /**
   * @param without what was taken away
   * @param red id or name of the promise that has to break
   * @param drill as it went without
   */
  public static Proof of(String without, String red, JudgedDrill drill) {
    List<Promise> meant = drill.promises().stream().filter(p -> p.is(red)).toList();
    List<String> others =
        drill.promises().stream()
            .filter(promise -> promise.broken() && !promise.is(red))
            .map(Promise::id)
            .toList();
    boolean broken = meant.stream().anyMatch(Promise::broken);
    if (drill.verdict() != Verdict.INVALID && broken) {
      return new Proof(without, red, Answer.RED, others, null);
    }
    if (meant.isEmpty()) {
      Message none = Message.of("there is no such promise");
      return new Proof(without, red, Answer.NOT_TOLD, others, none);
    }
    if (drill.verdict() == Verdict.INVALID || meant.stream().allMatch(Promise::open)) {
      return new Proof(without, red, Answer.NOT_TOLD, others, why(drill, meant.get(0)));
    }
    boolean elsewhere =
        others.stream().anyMatch(id -> !OF_THE_DRILL.contains(id.replaceFirst("-\\d+$", "")));
    return new Proof(
        without,
        red,
        elsewhere ? Answer.RED_ELSEWHERE : Answer.GREEN,
        others,
        why(drill, meant.get(0)));
  }

  private static @Nullable Message why(JudgedDrill drill, Promise meant) {
    if (drill.verdict() == Verdict.INVALID && !drill.reasons().isEmpty()) {
      return drill.reasons().get(0);
    }
    Message said = meant.because().isEmpty() ? meant.measured() : meant.because();
    return said.isEmpty() ? null : said;
  }
}
