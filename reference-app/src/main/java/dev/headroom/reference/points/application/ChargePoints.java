package dev.headroom.reference.points.application;

import dev.headroom.reference.points.application.Balances.Grant;
import dev.headroom.reference.points.application.Balances.ReferenceTakenException;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds points to a balance, once a key. Only a success is remembered under its key. */
@Service
public class ChargePoints {
  private final Balances balances;
  private final TransactionTemplate transaction;
  private final PointsProperties properties;
  private final Counter replays;

  ChargePoints(
      Balances balances,
      TransactionTemplate transaction,
      PointsProperties properties,
      MeterRegistry meters) {
    this.balances = balances;
    this.transaction = transaction;
    this.properties = properties;
    this.replays =
        Counter.builder("headroom.idempotent.replays")
            .description("Calls that were answered as their key was before")
            .tag("call", "charge")
            .register(meters);
  }

  /**
   * The balance right after the charge, also when it is told again later. Refused with
   * INVALID_REQUEST, USER_NOT_FOUND or IDEMPOTENCY_KEY_REUSED.
   *
   * @param amount in points
   */
  public Answer<Long> charge(long userId, long amount, String idempotencyKey) {
    if (amount < 1 || amount > properties.mostPerCharge()) {
      return invalid("amount has to be 1 to " + properties.mostPerCharge());
    }
    String reference = "charge:" + idempotencyKey;
    return replay(userId, amount, reference).orElseGet(() -> grant(userId, amount, reference));
  }

  private Answer<Long> grant(long userId, long amount, String reference) {
    try {
      OptionalLong balance =
          transaction.execute(
              status -> balances.grant(userId, amount, reference, properties.mostBalance()));
      return balance.isPresent()
          ? Answer.granted(balance.getAsLong())
          : replay(userId, amount, reference).orElseGet(() -> refused(userId));
    } catch (ReferenceTakenException e) {
      return replay(userId, amount, reference)
          .orElseThrow(() -> new IllegalStateException("an entry without a charge", e));
    }
  }

  private Optional<Answer<Long>> replay(long userId, long amount, String reference) {
    Optional<Grant> first = balances.granted(userId, reference);
    first.ifPresent(grant -> replays.increment());
    return first.map(
        grant ->
            grant.amount() == amount
                ? Answer.granted(grant.balance())
                : Answer.refused(Code.IDEMPOTENCY_KEY_REUSED));
  }

  private Answer<Long> refused(long userId) {
    return balances.of(userId).isEmpty()
        ? Answer.refused(Code.USER_NOT_FOUND)
        : invalid("the balance may not exceed " + properties.mostBalance());
  }

  private static Answer<Long> invalid(String detail) {
    return Answer.refused(Refusal.of(Code.INVALID_REQUEST, detail));
  }
}
