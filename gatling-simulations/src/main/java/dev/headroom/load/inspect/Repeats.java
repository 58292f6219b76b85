package dev.headroom.load.inspect;

import dev.headroom.load.history.Details;
import dev.headroom.load.history.Operation;
import java.util.List;
import java.util.Optional;

/** What people asked, once more: the same, or something else under the same key. */
final class Repeats {

  /** After so long nobody can still be at it. */
  private static final long SURELY_ENDED_MILLIS = 3_000;

  private final Cases cases;
  private final Dice dice;

  Repeats(Cases cases, Dice dice) {
    this.cases = cases;
    this.dice = dice;
  }

  List<Ask> again(Kind kind) {
    return cases.done(kind).map(first -> Ask.again(first, Probe.AGAIN)).stream().toList();
  }

  /**
   * Two at once of what has been answered, and not one beside the person's own: of two that come
   * first, one may rightly be told to wait.
   */
  List<Ask> twice(Kind kind) {
    return cases
        .done(kind)
        .map(first -> Ask.again(first, Probe.TWICE))
        .map(ask -> List.of(ask, ask))
        .orElse(List.of());
  }

  List<Ask> reused(Kind kind) {
    return cases.done(kind).flatMap(first -> other(kind, first)).stream().toList();
  }

  private Optional<Ask> other(Kind kind, Case first) {
    Ask same = Ask.again(first, Probe.REUSED);
    Operation operation = first.operation();
    Details details = operation.details();
    return switch (kind) {
      case HOLD, BOOK ->
          Optional.of(dice.seatBut(operation.schedule(), operation.seats()))
              .filter(seats -> !seats.isEmpty())
              .map(same::seats);
      case PAY ->
          Optional.of(Forgery.of(String.valueOf(details.of())))
              .filter(hold -> !hold.isEmpty())
              .map(same::about);
      case CHARGE -> Optional.ofNullable(details.amount()).map(points -> same.amount(points + 1));
      case RELEASE -> Optional.empty();
    };
  }

  /** Pays at once twice for a hold that never was, under a key that will be asked about again. */
  List<Ask> failingPay() {
    return cases.hold().flatMap(this::failingPay).orElse(List.of());
  }

  private Optional<List<Ask>> failingPay(Case holder) {
    String made = Forgery.of(String.valueOf(holder.operation().ref()));
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Ask ask =
        Ask.of(
            Kind.PAY,
            Probe.TWICE,
            holder.user(),
            holder.schedule(),
            List.of(),
            dice.key(),
            Details.NONE.withOf(made),
            holder.pass());
    return Optional.of(List.of(ask, ask));
  }

  /** A payment that failed must not have left its key behind as if it were still under way. */
  List<Ask> refusedPayAgain(long nowMillis) {
    return cases
        .refusedPay(nowMillis - SURELY_ENDED_MILLIS)
        .map(first -> Ask.again(first, Probe.AGAIN))
        .stream()
        .toList();
  }
}
