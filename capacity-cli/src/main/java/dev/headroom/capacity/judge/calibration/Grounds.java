package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a level tells of the app. Where its instances used up what they may use, they were the
 * limit, whatever else was busy. Where they did not and something else was fuller, that was.
 */
final class Grounds {
  /**
   * Below this, an instance could have done a good part more. An app that is measured by its
   * response times breaks its promise before its share is all used: at 0.7, a queue of one server
   * waits 2.3 times as long as it serves (M/M/1).
   */
  private static final double USED_UP = 0.7;

  private static final double FULL = 0.85;

  private Grounds() {}

  /** Why a level does not count; null where it does. */
  static @Nullable Message against(Usage usage) {
    Map.Entry<String, Double> fullest = usage.fullest();
    if (fullest != null && fullest.getValue() >= FULL && !(usage.app() >= fullest.getValue())) {
      return Message.of(
          "{0} was the limit, not the app: {1} of it was in use",
          Message.data(new Name(fullest.getKey())), percent(fullest.getValue()));
    }
    if (Double.isNaN(usage.app())) {
      return Message.of("nobody told how much of its CPU the app used");
    }
    if (usage.app() >= USED_UP) {
      return null;
    }
    if (usage.machine() >= FULL) {
      return Message.of(
          "the machine was the limit, not the app: {0} of its cores were in use, and the instances"
              + " got {1} of their share",
          percent(usage.machine()), percent(usage.app()));
    }
    return Message.of(
        "the app used {0} of its CPU only, so something that was not measured was the limit",
        percent(usage.app()));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "\u00a0%";
  }
}
