package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.TrustCheck;
import java.util.List;

/**
 * How far the measurement can be believed, in words.
 *
 * @param level {@code HIGH}: every check held. {@code MEDIUM}: nothing broke, but something could
 *     not be looked at. {@code LOW}: one broke. {@code NONE}: one broke that nothing survives.
 *     {@code NOT CHECKED}: there was nothing to check with
 */
public record TrustText(String level, int held, int looked, int unknown) {

  public static TrustText of(List<TrustCheck> checks) {
    int held = 0;
    int broken = 0;
    boolean fatal = false;
    for (TrustCheck check : checks) {
      if (Boolean.TRUE.equals(check.held())) {
        held++;
      } else if (check.held() != null) {
        broken++;
        fatal |= check.fatal();
      }
    }
    int looked = held + broken;
    int unknown = checks.size() - looked;
    String level =
        looked == 0
            ? "NOT CHECKED"
            : fatal ? "NONE" : broken > 0 ? "LOW" : unknown > 0 ? "MEDIUM" : "HIGH";
    return new TrustText(level, held, looked, unknown);
  }

  /** 8 of 8 checks of the measurement held. */
  public Message sentence() {
    if (looked == 0) {
      return Message.of("nothing is known of how this was measured");
    }
    return unknown == 0
        ? Message.of("{0} of {1} checks of the measurement held", held, looked)
        : Message.of(
            "{0} of {1} checks of the measurement held, {2} could not be looked at",
            held, looked, unknown);
  }
}
