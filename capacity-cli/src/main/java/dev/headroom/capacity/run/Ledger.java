package dev.headroom.capacity.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the app itself says it holds, at one instant; a part is null where the app did not say.
 *
 * @param permits only schedules that have some out
 */
public record Ledger(
    @Nullable Seats seats,
    @Nullable Points points,
    @Nullable Payments payments,
    @Nullable List<Permits> permits) {

  /** Seats by state; {@code soldTwice} counts seats with more than one confirmed reservation. */
  public record Seats(long total, long free, long held, long sold, long soldTwice) {}

  /** Points ever granted, spent, and still on accounts. */
  public record Points(long granted, long spent, long balances) {}

  /** Payments booked, and by how many different keys. */
  public record Payments(long count, long amount, long distinctKeys) {}

  /** Permits of one schedule. */
  public record Permits(long scheduleId, long out, long limit) {}

  /** Before and after a run; null where it was not asked. */
  public record BeforeAndAfter(@Nullable Ledger before, @Nullable Ledger after) {}
}
