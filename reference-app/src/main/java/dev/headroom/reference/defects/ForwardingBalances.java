package dev.headroom.reference.defects;

import dev.headroom.reference.points.application.Balances;
import java.util.Optional;
import java.util.OptionalLong;

/** Balances as they are; a defect overrides what it does wrong. */
abstract class ForwardingBalances implements Balances {
  final Balances real;

  ForwardingBalances(Balances real) {
    this.real = real;
  }

  @Override
  public OptionalLong of(long userId) {
    return real.of(userId);
  }

  @Override
  public OptionalLong grant(long userId, long amount, String reference, long mostBalance) {
    return real.grant(userId, amount, reference, mostBalance);
  }

  @Override
  public Optional<Grant> granted(long userId, String reference) {
    return real.granted(userId, reference);
  }

  @Override
  public boolean spend(long userId, long amount, String reference) {
    return real.spend(userId, amount, reference);
  }
}
