package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks, to be answered in one of three ways.
 *
 * @param limit in words: {@code below 80 %}
 */
record Question(Message name, Message limit, Gravity gravity) {

  Question(String name, String limit, Gravity gravity) {
    this(Message.of(name), Message.of(limit), gravity);
  }

  TrustCheck unknown(Message why) {
    return new TrustCheck(name, null, why, limit, null, gravity, Message.NONE, Message.NONE);
  }

  TrustCheck held(Message measured, @Nullable Double shareOfLimit) {
    return new TrustCheck(
        name, true, measured, limit, shareOfLimit, gravity, Message.NONE, Message.NONE);
  }

  TrustCheck broken(
      Message measured, @Nullable Double shareOfLimit, Message finding, Message mend) {
    return new TrustCheck(name, false, measured, limit, shareOfLimit, gravity, finding, mend);
  }

  /** The same question, asked more or less strictly. */
  Question as(Gravity other) {
    return new Question(name, limit, other);
  }
}
