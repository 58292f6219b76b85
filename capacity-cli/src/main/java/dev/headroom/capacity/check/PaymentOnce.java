package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;

/**
 * A hold is paid for once, in time, and at its price: in what people were answered, in the app's
 * rows, and in its sums.
 */
final class PaymentOnce implements Check {

  static final int USER = 0;
  static final int START = 1;
  static final int END = 2;
  static final int ENDING = 3;
  static final int KEY = 4;
  static final int REF = 5;
  static final int AMOUNT = 6;
  static final int HOLD = 7;
  private static final int WIDTH = 8;

  static final int EXPIRES = 0;
  static final int PRICE = 1;

  private static final String ID = "payment-once";
  private static final Message NAME =
      Message.of("No payment is charged twice, none for an expired hold");

  private final Promises promises;
  private final Ending endings = new Ending();
  private final Rows payments = new Rows(WIDTH);
  private final Rows holds = new Rows(2);
  private long withoutHold;

  PaymentOnce(Promises promises) {
    this.promises = promises;
  }

  @Override
  public void see(Operation operation) {
    if (operation.op().equals("hold") && operation.acknowledged() && operation.ref() != null) {
      Long expires = operation.expires();
      holds.add(
          Ids.of(operation.ref()), expires == null ? Long.MAX_VALUE : expires, amount(operation));
    } else if (operation.op().equals("pay")) {
      paid(operation);
    }
  }

  private void paid(Operation operation) {
    String key = operation.key();
    if (operation.of() == null) {
      withoutHold += operation.acknowledged() ? 1 : 0;
      return;
    }
    payments.add(
        Ids.of(operation.of()),
        operation.user(),
        operation.start(),
        operation.end(),
        endings.of(operation),
        key == null ? Ids.NONE : Ids.joined(operation.user(), Ids.hash(key)),
        Ids.of(operation.ref() == null ? operation.reservation() : operation.ref()),
        amount(operation),
        Ids.of(operation.of()));
  }

  private static long amount(Operation operation) {
    Long amount = operation.amount();
    return amount == null ? -1 : amount;
  }

  @Override
  public Invariant result(Evidence evidence) {
    Witnesses found = new Witnesses();
    PaidHolds told = new PaidHolds(payments, holds, endings, promises, evidence, found);
    told.judge();
    PaidRows stored = new PaidRows(evidence.facts(), found);
    stored.judge();
    PaidSums.judge(evidence, found);
    long checked = told.checked() + stored.checked() + PaidSums.payments(evidence);
    if (!found.none()) {
      return Invariant.broken(ID, NAME, checked, found);
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, Missing.HISTORY);
    }
    if (withoutHold > 0 && PaidSums.payments(evidence) == 0 && !evidence.facts().whole()) {
      return Invariant.unknown(
          ID, NAME, Message.of("the history does not say which hold a payment was for"));
    }
    return checked == 0
        ? Invariant.idle(ID, NAME)
        : Invariant.held(ID, NAME, checked, told.closest(PaidSums.payments(evidence)));
  }
}
