package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Witness;
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
            .map(text -> new Witness(Witness.Which.FIRST, Message.name(text), List.of()))
            .toList());
  }

  static List<Message> messages(List<String> texts) {
    return texts.stream().map(Message::name).toList();
  }
}
