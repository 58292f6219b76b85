package dev.headroom.load.inspect;

import dev.headroom.load.history.Details;
import java.util.List;
import java.util.Optional;

/** Booking calls with tokens that give no right to them. */
final class Passes {

  private final Cases cases;
  private final Dice dice;

  Passes(Cases cases, Dice dice) {
    this.cases = cases;
    this.dice = dice;
  }

  List<Ask> forged(Kind kind) {
    return cases.hold().flatMap(holder -> forged(kind, holder)).stream().toList();
  }

  private Optional<Ask> forged(Kind kind, Case holder) {
    String pass = Forgery.of(holder.pass());
    return pass.isEmpty() ? Optional.empty() : ask(kind, Probe.FORGED, holder, pass);
  }

  List<Ask> borrowed(Kind kind) {
    return cases
        .hold()
        .flatMap(
            holder ->
                cases
                    .holdOfAnother(holder)
                    .flatMap(other -> ask(kind, Probe.BORROWED, holder, other.pass())))
        .stream()
        .toList();
  }

  /**
   * Not to release: to give back what one holds needs no admission that still lasts. Only once the
   * system itself says that the admission is over: when a payment could not tell the line, which
   * happens while Redis is away, it lasts on by right.
   */
  List<Ask> expired() {
    return cases.over().map(this::expired).orElse(List.of());
  }

  private List<Ask> expired(Case last) {
    Optional<Ask> hold =
        ask(Kind.HOLD, Probe.EXPIRED, last, last.pass()).map(ask -> ask.onceOver(last.userKey()));
    String paid = last.operation().details().of();
    if (last.kind() != Kind.PAY || paid == null) {
      return hold.stream().toList();
    }
    // Of a hold that is paid for, under a new key: two ways to go wrong in one.
    Ask pay =
        Ask.of(
            Kind.PAY,
            Probe.EXPIRED,
            last.user(),
            last.schedule(),
            last.operation().seats(),
            dice.key(),
            Details.NONE.withOf(paid),
            last.pass());
    Ask once = pay.onceOver(last.userKey());
    return hold.map(first -> List.of(first, once)).orElse(List.of(once));
  }

  private Optional<Ask> ask(Kind kind, Probe probe, Case holder, String pass) {
    boolean holds = kind == Kind.HOLD;
    List<Integer> seats =
        holds
            ? dice.seatBut(holder.schedule(), holder.operation().seats())
            : holder.operation().seats();
    return seats.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Ask.of(
                kind,
                probe,
                holder.user(),
                holder.schedule(),
                seats,
                kind == Kind.RELEASE ? null : dice.key(),
                holds ? Details.NONE : Details.NONE.withOf(holder.operation().ref()),
                pass));
  }
}
