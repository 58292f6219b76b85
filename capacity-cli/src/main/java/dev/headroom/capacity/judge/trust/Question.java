package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks, to be answered in one of three ways.
 *
 * @param limit in words: {@code below 80 %}
 */
record Question(String name, String limit, Gravity gravity) {

  TrustCheck unknown(String why) {
    return new TrustCheck(name, null, why, limit, null, gravity, "", "");
  }

  TrustCheck held(String measured, @Nullable Double shareOfLimit) {
    return new TrustCheck(name, true, measured, limit, shareOfLimit, gravity, "", "");
  }

  TrustCheck broken(String measured, @Nullable Double shareOfLimit, String finding, String mend) {
    return new TrustCheck(name, false, measured, limit, shareOfLimit, gravity, finding, mend);
  }

  /** The same question, asked more or less strictly. */
  Question as(Gravity other) {
    return new Question(name, limit, other);
  }
}
