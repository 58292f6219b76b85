package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges the app's own rows: a reservation, a payment and a movement of points for each hold. */
final class PaidRows {

  private static final double TWICE = 1e12;
  private static final double ONE_SIDED = 1e10;

  private final Facts facts;
  private final Witnesses found;

  PaidRows(Facts facts, Witnesses found) {
    this.facts = facts;
    this.found = found;
  }

  long checked() {
    return facts.reservations().size();
  }

  void judge() {
    Map<String, Facts.Reservation> reserved = new HashMap<>();
    Set<Long> payments = new HashSet<>();
    Set<Long> keys = new HashSet<>();
    for (Facts.Reservation reservation : facts.reservations()) {
      Long payment = reservation.payment();
      String key = reservation.key();
      if (payment == null) {
        broken(
            reservation.at(),
            ONE_SIDED,
            () ->
                Message.of(
                    "reservation {0} of user {1} was never paid for",
                    reservation.id(), reservation.user()));
      } else if (!payments.add(payment)
          || (key != null && !keys.add(Ids.joined(reservation.user(), Ids.hash(key))))) {
        broken(
            reservation.at(),
            TWICE,
            () ->
                Message.of(
                    "payment {0} of user {1} was booked twice under one key",
                    payment, reservation.user()));
      }
      Facts.Reservation before =
          reservation.hold().isEmpty() ? null : reserved.put(reservation.hold(), reservation);
      if (before != null) {
        broken(
            reservation.at(),
            TWICE,
            () ->
                Message.of(
                    "hold {0} of user {1} was paid for twice, as reservations {2} and {3}",
                    reservation.hold(), reservation.user(), before.id(), reservation.id()));
      }
    }
    if (!facts.entries().isEmpty() || !facts.accounts().isEmpty()) {
      entries(reserved);
    }
  }

  /** Each paid reservation against what was taken from an account for its hold. */
  private void entries(Map<String, Facts.Reservation> reserved) {
    Map<String, Facts.Entry> spent = new HashMap<>();
    for (Facts.Entry entry : facts.entries()) {
      if (!entry.granted()) {
        Facts.Entry before = spent.put(entry.reference(), entry);
        if (before == null) {
          price(entry, reserved.get(entry.reference()));
        } else {
          broken(
              at(reserved.get(entry.reference())),
              TWICE + entry.amount(),
              () ->
                  Message.of(
                      "user {0} was charged twice for hold {1}: {2} and {3} points",
                      entry.user(),
                      entry.reference(),
                      Say.count(before.amount()),
                      Say.count(entry.amount())));
        }
      }
    }
    reserved.forEach(
        (hold, reservation) -> {
          if (reservation.payment() != null && !spent.containsKey(hold)) {
            broken(
                reservation.at(),
                ONE_SIDED,
                () ->
                    Message.of(
                        "reservation {0} of user {1} cost them nothing",
                        reservation.id(), reservation.user()));
          }
        });
  }

  private void price(Facts.Entry entry, Facts.@Nullable Reservation of) {
    if (of == null) {
      broken(
          facts.takenAt(),
          ONE_SIDED + entry.amount(),
          () ->
              Message.of(
                  "user {0} was charged {1} points for hold {2}, which became no reservation",
                  entry.user(), Say.count(entry.amount()), entry.reference()));
      return;
    }
    Long amount = of.amount();
    if (entry.user() != of.user() || (amount != null && amount != entry.amount())) {
      broken(
          of.at(),
          ONE_SIDED,
          () ->
              Message.of(
                  "user {0} was charged {1} points for reservation {2} of user {3}, which cost {4}",
                  entry.user(),
                  Say.count(entry.amount()),
                  of.id(),
                  of.user(),
                  amount == null ? "?" : Say.count(amount)));
    }
  }

  private long at(Facts.@Nullable Reservation reservation) {
    return reservation == null ? facts.takenAt() : reservation.at();
  }

  private void broken(long at, double severity, Supplier<Message> what) {
    found.add(at, severity, () -> new Case(what.get(), List.of()));
  }
}
