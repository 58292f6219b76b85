package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Witness.Which;
import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts violations and keeps the first, the worst and the last of them. Not thread-safe. */
final class Witnesses {

  /** What is told of one violation, and only where it is told. */
  record Case(Message what, List<Span> story) {}

  private record Kept(long at, double severity, Supplier<Case> told) {}

  private @Nullable Kept first;
  private @Nullable Kept worst;
  private @Nullable Kept last;
  private long count;

  /**
   * @param at when it happened, epoch milliseconds; violations come in any order
   * @param severity the larger, the worse, whatever the unit
   */
  void add(long at, double severity, Supplier<Case> told) {
    Kept kept = new Kept(at, severity, told);
    count++;
    if (first == null || at < first.at()) {
      first = kept;
    }
    if (worst == null || severity > worst.severity()) {
      worst = kept;
    }
    if (last == null || at >= last.at()) {
      last = kept;
    }
  }

  long count() {
    return count;
  }

  boolean none() {
    return count == 0;
  }

  /** Each violation once: where one is first and worst, as the first. */
  List<Witness> firstWorstAndLast() {
    List<Witness> witnesses = new ArrayList<>(3);
    add(witnesses, Which.FIRST, first);
    if (worst != first && worst != last) {
      add(witnesses, Which.WORST, worst);
    }
    if (last != first) {
      add(witnesses, Which.LAST, last);
    }
    return witnesses;
  }

  private static void add(List<Witness> witnesses, Which which, @Nullable Kept kept) {
    if (kept != null) {
      Case told = kept.told().get();
      witnesses.add(new Witness(which, told.what(), told.story()));
    }
  }
}
