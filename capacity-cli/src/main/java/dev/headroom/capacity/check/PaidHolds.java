package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.PaymentOnce.AMOUNT;
import static dev.headroom.capacity.check.PaymentOnce.END;
import static dev.headroom.capacity.check.PaymentOnce.ENDING;
import static dev.headroom.capacity.check.PaymentOnce.EXPIRES;
import static dev.headroom.capacity.check.PaymentOnce.HOLD;
import static dev.headroom.capacity.check.PaymentOnce.KEY;
import static dev.headroom.capacity.check.PaymentOnce.PRICE;
import static dev.headroom.capacity.check.PaymentOnce.REF;
import static dev.headroom.capacity.check.PaymentOnce.START;
import static dev.headroom.capacity.check.PaymentOnce.USER;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import java.util.List;
import java.util.function.Supplier;

/** Judges what people were answered who paid, hold after hold. */
final class PaidHolds {

  private static final double TWICE = 1e12;
  private static final double DESPITE = 1e11;
  private static final int REQUEST_TIMEOUT = 408;

  private final Rows payments;
  private final Rows holds;
  private final Ending endings;
  private final long slackMillis;
  private final Evidence evidence;
  private final Witnesses found;
  private long paid;
  private long checked;
  private long margin = Long.MAX_VALUE;

  PaidHolds(
      Rows payments,
      Rows holds,
      Ending endings,
      Promises promises,
      Evidence evidence,
      Witnesses found) {
    this.payments = payments;
    this.holds = holds;
    this.endings = endings;
    this.slackMillis = promises.clockSlack().toMillis();
    this.evidence = evidence;
    this.found = found;
  }

  void judge() {
    for (int group = 0; group < payments.groups(); group++) {
      judge(payments.of(group));
    }
    if (evidence.facts().whole() && evidence.history()) {
      evidence.facts().reservations().forEach(this::despite);
    }
  }

  /** Payments that were answered and judged. */
  long checked() {
    return checked;
  }

  /**
   * @param inLedger payments that the app counts, for histories that don't say which hold was paid
   */
  Message closest(long inLedger) {
    if (paid == 0) {
      return Message.counted(
          inLedger, "{0} payment, with its own key", "{0} payments, each with its own key");
    }
    Message once =
        Message.counted(paid, "{0} hold, paid for once", "{0} holds, each paid for once");
    return margin == Long.MAX_VALUE
        ? once
        : Message.of(
            "{0}; the latest {1} s before it would have ended",
            once, Say.seconds(Math.max(0, margin)));
  }

  private void judge(int[] rows) {
    int first = -1;
    for (int row : rows) {
      if (Ending.ok(ending(row))) {
        checked++;
        if (first < 0) {
          first = row;
          paid++;
        } else if (get(first, REF) != Ids.NONE
            && get(row, REF) != Ids.NONE
            && get(first, REF) != get(row, REF)) {
          twice(rows, first, row);
        }
        atItsPrice(rows, row);
        inTime(rows, row);
      }
    }
  }

  private void twice(int[] rows, int first, int row) {
    broken(
        rows,
        row,
        TWICE + Math.max(0, get(row, AMOUNT)),
        () ->
            Message.of(
                "user {0} was charged twice for one hold: payment {1} at {2} and payment {3} at"
                    + " {4}",
                get(row, USER),
                Ids.text(get(first, REF)),
                evidence.at(get(first, END)),
                Ids.text(get(row, REF)),
                evidence.at(get(row, END))));
  }

  private void atItsPrice(int[] rows, int row) {
    for (int hold : holds.with(get(row, HOLD))) {
      long price = holds.get(hold, PRICE);
      if (price >= 0 && get(row, AMOUNT) >= 0 && price != get(row, AMOUNT)) {
        broken(
            rows,
            row,
            DESPITE,
            () ->
                Message.of(
                    "user {0} was charged {1} points for a hold that cost {2}",
                    get(row, USER), Say.count(get(row, AMOUNT)), Say.count(price)));
        return;
      }
    }
  }

  private void inTime(int[] rows, int row) {
    long expires = expires(row);
    if (expires == Long.MAX_VALUE) {
      return;
    }
    long left = expires - get(row, START);
    if (left >= -slackMillis) {
      margin = Math.min(margin, left);
    } else if (!begunInTime(rows, row, expires)) {
      broken(
          rows,
          row,
          -left,
          () ->
              Message.of(
                  "user {0} was charged for a hold that had ended at {1}, {2} s before they asked",
                  get(row, USER), evidence.at(expires), Say.seconds(-left)));
    }
  }

  /** Whether it may repeat a payment that was asked for while the hold stood. */
  private boolean begunInTime(int[] rows, int late, long expires) {
    for (int row : rows) {
      boolean same = get(row, KEY) != Ids.NONE && get(row, KEY) == get(late, KEY);
      boolean mayHavePaid = Ending.ok(ending(row)) || (same && mayHaveHappened(row));
      if (mayHavePaid && get(row, START) <= expires + slackMillis) {
        return true;
      }
    }
    return false;
  }

  private long expires(int row) {
    int[] held = holds.with(get(row, HOLD));
    long expires = held.length == 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    for (int hold : held) {
      expires = Math.max(expires, holds.get(hold, EXPIRES));
    }
    return expires;
  }

  private void despite(Facts.Reservation reservation) {
    int[] rows = payments.with(Ids.of(reservation.hold()));
    for (int row : rows) {
      if (Ending.ok(ending(row)) || mayHaveHappened(row)) {
        return;
      }
    }
    if (rows.length > 0) {
      int last = rows[rows.length - 1];
      broken(
          rows,
          last,
          DESPITE,
          () ->
              Message.of(
                  "user {0} was refused at {1}, and was charged for reservation {2} all the same",
                  get(last, USER), evidence.at(get(last, END)), reservation.id()));
    }
  }

  private boolean mayHaveHappened(int row) {
    long ending = ending(row);
    return Ending.open(ending)
        || endings.inProgress(ending)
        || Ending.status(ending) == REQUEST_TIMEOUT;
  }

  private void broken(int[] rows, int row, double severity, Supplier<Message> what) {
    found.add(get(row, END), severity, () -> new Case(what.get(), story(rows)));
  }

  private List<Span> story(int[] rows) {
    Tale tale = new Tale();
    for (int row : rows) {
      tale.asked(
          Ending.who(get(row, USER), ending(row)),
          Message.of("asked to pay for the hold"),
          endings.answer(ending(row), get(row, REF)),
          get(row, START),
          get(row, END));
    }
    return tale.told();
  }

  private long ending(int row) {
    return get(row, ENDING);
  }

  private long get(int row, int column) {
    return payments.get(row, column);
  }
}
