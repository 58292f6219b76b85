package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Span;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.check.Witness.Which;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.TrustCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks whose words a test makes up. */
final class MadeUpChecks {

  private MadeUpChecks() {}

  static TrustCheck check(
      String name,
      @Nullable Boolean held,
      String measured,
      String limit,
      @Nullable Double shareOfLimit,
      boolean fatal,
      String mend) {
    return new TrustCheck(
        Message.name(name),
        held,
        Message.name(measured),
        Message.name(limit),
        shareOfLimit,
        fatal,
        mend.isEmpty() ? Message.NONE : Message.name(mend));
  }

  static Invariant invariant(
      String name,
      @Nullable Boolean held,
      long checked,
      long violations,
      @Nullable String closestCall,
      List<String> witnesses) {
    return new Invariant(
        name.replace(' ', '-'),
        Message.name(name),
        held,
        checked > 0,
        checked,
        violations,
        closestCall == null ? null : Message.name(closestCall),
        witnesses.stream()
            .map(text -> new Witness(Which.FIRST, Message.name(text), List.of()))
            .toList());
  }

  /** Three violations, each with its story. */
  static Invariant seatHeldByTwo(String name) {
    return new Invariant(
        "seat-one-holder",
        Message.name(name),
        false,
        true,
        14_650,
        3,
        null,
        List.of(
            heldByTwo(Which.FIRST, 252_310, 117),
            heldByTwo(Which.WORST, 260_000, 4),
            heldByTwo(Which.LAST, 311_000, 96)));
  }

  private static Witness heldByTwo(Which which, long at, long seat) {
    long from = MadeUpLoad.START + at;
    Message what = Message.name("seat " + seat + " belonged to users 9 and 12 for 706 ms");
    return new Witness(
        which,
        what,
        List.of(
            span(9, "asked to hold it: granted", from, from + 12, false),
            span(9, "held it", from + 12, from + 730, true),
            span(12, "asked to hold it: granted", from + 10, from + 24, false),
            span(12, "held it", from + 24, from + 902, true),
            span(9, "gave it back", from + 730, from + 741, false),
            span(12, "paid for it", from + 902, from + 940, false),
            span(12, "had bought it", from + 940, Span.OPEN, true)));
  }

  private static Span span(long user, String what, long from, long to, boolean sure) {
    return new Span(Message.name("user " + user), Message.name(what), from, to, sure);
  }

  static List<Message> messages(List<String> texts) {
    return texts.stream().map(Message::name).toList();
  }
}
