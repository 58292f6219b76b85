package dev.headroom.capacity.report.html;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import java.util.List;

/** A correctness check, with its closest call or its witnesses. */
public record InvariantRow(
    Mark mark, Message name, String checked, String violations, List<Message> seen) {

  static InvariantRow of(Invariant invariant) {
    boolean broken = Boolean.FALSE.equals(invariant.held());
    List<String> seen = invariant.witnesses();
    if (!broken) {
      String call = invariant.closestCall();
      seen =
          call != null
              ? List.of(call)
              : invariant.held() == null ? invariant.witnesses() : List.of();
    }
    return new InvariantRow(
        Mark.of(invariant.held()),
        Message.name(Names.shown(invariant.name())),
        Formats.count(invariant.checked()),
        Formats.count(invariant.violations()),
        seen.stream().map(Names::sentence).map(Message::data).toList());
  }

  /** Broken first, then what could not be told. */
  static List<InvariantRow> of(List<Invariant> invariants) {
    return invariants.stream()
        .sorted((a, b) -> Integer.compare(weight(a), weight(b)))
        .map(InvariantRow::of)
        .toList();
  }

  private static int weight(Invariant invariant) {
    return invariant.held() == null ? 1 : invariant.held() ? 2 : 0;
  }
}
