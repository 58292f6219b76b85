package dev.headroom.reference.defects;

import dev.headroom.reference.points.application.Balances;
import java.util.Optional;

/**
 * {@code other-answer-for-same-key}, charges: a charge that comes again is told today's balance,
 * not the one that its first answer told. Seen by {@code same-key-same-answer} when the balance has
 * changed in between.
 */
class OtherChargeForSameKey extends ForwardingBalances {

  OtherChargeForSameKey(Balances real) {
    super(real);
  }

  @Override
  public Optional<Grant> granted(long userId, String reference) {
    return real.granted(userId, reference)
        .map(grant -> new Grant(grant.amount(), real.of(userId).orElse(grant.balance())));
  }
}
