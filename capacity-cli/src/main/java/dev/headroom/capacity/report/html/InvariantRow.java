package dev.headroom.capacity.report.html;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import java.util.List;

/** A correctness check, with its closest call or its witnesses. */
public record InvariantRow(
    Mark mark, Message name, String checked, String violations, List<Message> seen) {

  static InvariantRow of(Invariant invariant) {
    boolean broken = Boolean.FALSE.equals(invariant.held());
    List<Message> seen = seen(invariant.witnesses());
    if (!broken) {
      Message call = invariant.closestCall();
      seen = call == null ? List.of() : List.of(call);
    }
    return new InvariantRow(
        invariant.applies() ? Mark.of(invariant.held()) : Mark.IDLE,
        invariant.name(),
        Formats.count(invariant.checked()),
        Formats.count(invariant.violations()),
        seen.stream().map(Plain::of).toList());
  }

  /** Where they are drawn below, the first is enough here. */
  private static List<Message> seen(List<Witness> witnesses) {
    boolean drawn = witnesses.stream().anyMatch(witness -> !witness.story().isEmpty());
    return witnesses.stream().limit(drawn ? 1 : witnesses.size()).map(Witness::what).toList();
  }

  /** Broken first, then what could not be told; last what had nothing to look at. */
  static List<InvariantRow> of(List<Invariant> invariants) {
    return invariants.stream()
        .sorted((a, b) -> Integer.compare(weight(a), weight(b)))
        .map(InvariantRow::of)
        .toList();
  }

  private static int weight(Invariant invariant) {
    if (!invariant.applies()) {
      return 3;
    }
    return invariant.held() == null ? 1 : invariant.held() ? 2 : 0;
  }
}
