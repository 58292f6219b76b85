package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;

/**
 * Granted points are spent or still on an account, to the point: over all accounts, on each of
 * them, and by what people were told of their charges and payments.
 */
final class PointsConserved implements Check {

  static final int CHARGE = 0;
  static final int START = 1;
  static final int END = 2;
  static final int ENDING = 3;
  static final int AMOUNT = 4;
  static final int THING = 5;
  private static final int WIDTH = 6;

  private static final String ID = "points-conserved";
  private static final Message NAME = Message.of("Points are conserved");

  private final Ending endings = new Ending();
  private final Rows movements = new Rows(WIDTH);
  private boolean keyless;

  @Override
  public void see(Operation operation) {
    boolean charge = operation.op().equals("charge");
    keyless |= charge && operation.key() == null && !operation.refused();
    boolean withThing = charge ? operation.key() != null : operation.of() != null;
    if (withThing && (charge || operation.op().equals("pay"))) {
      Long amount = operation.amount();
      movements.add(
          operation.user(),
          charge ? 1 : 0,
          operation.start(),
          operation.end(),
          endings.of(operation),
          amount == null ? -1 : amount,
          charge ? Ids.of(operation.key()) : Ids.of(operation.of()));
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    Ledger after = evidence.ledger().after();
    Ledger.Points sums = after == null ? null : after.points();
    boolean rows = evidence.facts().whole();
    Witnesses found = new Witnesses();
    Accounts accounts = new Accounts(movements, endings, evidence, found);
    if (rows) {
      accounts.judge();
    }
    PointSums.judge(evidence, accounts.asked(keyless), found);
    long checked = sums == null ? evidence.facts().accounts().size() : sums.granted();
    if (!found.none()) {
      return Invariant.broken(ID, NAME, checked, found);
    }
    if (sums == null && !rows) {
      return movements.size() == 0 && evidence.history()
          ? Invariant.idle(ID, NAME)
          : Missing.facts(ID, NAME, evidence);
    }
    return Invariant.held(ID, NAME, checked, accounts.closest());
  }
}
