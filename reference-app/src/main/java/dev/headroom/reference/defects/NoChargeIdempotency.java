package dev.headroom.reference.defects;

import dev.headroom.reference.points.application.Balances;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code no-idempotency}, charges: a charge that comes again is made again. Seen by {@code
 * same-key-same-answer}, and by {@code payment-once} where it counts the charges of a key.
 */
class NoChargeIdempotency extends ForwardingBalances {
  private static final int SUFFIXES = 36 * 36 * 36 * 36 * 36;

  NoChargeIdempotency(Balances real) {
    super(real);
  }

  @Override
  public Optional<Grant> granted(long userId, String reference) {
    return Optional.empty();
  }

  @Override
  public OptionalLong grant(long userId, long amount, String reference, long mostBalance) {
    int suffix = ThreadLocalRandom.current().nextInt(SUFFIXES);
    return real.grant(userId, amount, reference + "~" + Integer.toString(suffix, 36), mostBalance);
  }
}
