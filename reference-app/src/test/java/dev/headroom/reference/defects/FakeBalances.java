package dev.headroom.reference.defects;

import dev.headroom.reference.points.application.Balances;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One user's points. */
class FakeBalances implements Balances {
  private final Map<String, Grant> grants = new HashMap<>();
  private long balance;

  FakeBalances(long balance) {
    this.balance = balance;
  }

  @Override
  public OptionalLong of(long userId) {
    return OptionalLong.of(balance);
  }

  @Override
  public OptionalLong grant(long userId, long amount, String reference, long mostBalance) {
    balance += amount;
    grants.put(reference, new Grant(amount, balance));
    return of(userId);
  }

  @Override
  public Optional<Grant> granted(long userId, String reference) {
    return Optional.ofNullable(grants.get(reference));
  }

  @Override
  public boolean spend(long userId, long amount, String reference) {
    boolean covered = balance >= amount;
    balance -= covered ? amount : 0;
    return covered;
  }
}
