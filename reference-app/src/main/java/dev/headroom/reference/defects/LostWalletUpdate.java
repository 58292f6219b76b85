package dev.headroom.reference.defects;

import dev.headroom.reference.points.application.Balances;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code lost-wallet-update}: reads a balance, reckons, and some milliseconds later writes the
 * result over whatever is there by then. Found where an object was loaded, changed and saved
 * without a version; seen by {@code points-conserved} when one user's points change twice at the
 * same time.
 */
class LostWalletUpdate extends ForwardingBalances {
  private static final Duration FROM_READ_TO_WRITE = Duration.ofMillis(20);
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  LostWalletUpdate(Balances real, JdbcClient jdbc, PlatformTransactionManager transactions) {
    super(real);
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public OptionalLong grant(long userId, long amount, String reference, long mostBalance) {
    OptionalLong before = read(userId);
    OptionalLong after = real.grant(userId, amount, reference, mostBalance);
    if (after.isEmpty() || before.isEmpty()) {
      return after;
    }
    return OptionalLong.of(write(userId, before.getAsLong() + amount));
  }

  @Override
  public boolean spend(long userId, long amount, String reference) {
    OptionalLong before = read(userId);
    boolean spent = real.spend(userId, amount, reference);
    if (spent && before.isPresent()) {
      write(userId, Math.max(0, before.getAsLong() - amount));
    }
    return spent;
  }

  /** As others have left it; what the transaction under way has written isn't seen. */
  private OptionalLong read(long userId) {
    OptionalLong balance = apart.execute(status -> real.of(userId));
    Delay.of(FROM_READ_TO_WRITE);
    return balance == null ? OptionalLong.empty() : balance;
  }

  private long write(long userId, long balance) {
    jdbc.sql("UPDATE point_balances SET balance = ? WHERE user_id = ?")
        .params(balance, userId)
        .update();
    return balance;
  }
}
