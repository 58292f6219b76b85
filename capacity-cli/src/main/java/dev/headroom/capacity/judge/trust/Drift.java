package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.stats.Growth;
import org.jspecify.annotations.Nullable;

/**
 * How much something changed under a steady load.
 *
 * @param what it was
 * @param request of which name; null for all
 * @param where in which phase, or in the log
 * @param growth with an interval bounded on both sides
 */
record Drift(What what, @Nullable String request, Message where, Growth growth) {

  enum What {
    THROUGHPUT,
    MEDIAN
  }

  /** The least change that the interval allows, in percent; 0 where it may be none. */
  double least() {
    return Math.max(0, Math.max(growth.low(), -growth.high()));
  }

  Message text() {
    boolean grew = growth.percent() > 0;
    Message by = Numbers.of(Math.abs(growth.percent()), "%");
    Message from = Numbers.of(least(), "");
    Message to = Numbers.of(Math.max(growth.high(), -growth.low()), "%");
    if (what == What.THROUGHPUT) {
      return Message.of(
          grew
              ? "throughput grew by {0} ({1} to {2}) in {3}"
              : "throughput fell by {0} ({1} to {2}) in {3}",
          by,
          from,
          to,
          where);
    }
    if (request == null) {
      return Message.of(
          grew
              ? "the median response time grew by {0} ({1} to {2}) in {3}"
              : "the median response time fell by {0} ({1} to {2}) in {3}",
          by,
          from,
          to,
          where);
    }
    return Message.of(
        grew
            ? "the median response time of {0} grew by {1} ({2} to {3}) in {4}"
            : "the median response time of {0} fell by {1} ({2} to {3}) in {4}",
        new Name(request),
        by,
        from,
        to,
        where);
  }
}
