package dev.headroom.reference.testbed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that a check of correctness needs, read from where they are kept. */
record Ledger(
    Seats seats,
    Points points,
    Payments payments,
    List<Permits> permits,
    List<Line> line,
    Outbox outbox,
    Consumer consumer) {

  record Seats(long total, long free, long held, long sold, long soldTwice) {}

  record Points(long granted, long spent, long balances) {}

  record Payments(long count, long amount, long distinctKeys) {}

  record Permits(long scheduleId, long out, long limit) {}

  record Line(long scheduleId, long waiting) {}

  record Outbox(long pending, long published) {}

  /** How many events the consumer is behind; null when Kafka doesn't say. */
  record Consumer(@Nullable Long lag) {}
}
