package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was acknowledged is kept, whatever crashed meanwhile: each reservation that somebody was
 * told is in the stores after the load as it was told, and nothing is there that nobody asked for.
 */
final class AcknowledgedKept implements Check {

  static final String ID = "acknowledged-kept";
  private static final Message NAME = Message.of("What was acknowledged is kept");
  private static final int NOT_FOUND = 404;

  /** Their answers tell what another question made. */
  private static final Set<String> REPEATS = Set.of("again", "twice", "reused");

  private final List<Told> told = new ArrayList<>();
  private final LongMap byReservation = new LongMap();
  private final Asked asked = new Asked();
  private final List<Lost> lost = new ArrayList<>();
  private long looks;

  /** A reservation that somebody looked for in vain. */
  private record Lost(Told of, long from, long to) {}

  @Override
  public void see(Operation operation) {
    switch (operation.op()) {
      case "pay", "booked" -> {
        asked.see(operation);
        if (operation.acknowledged() && !isRepeat(operation)) {
          tell(Told.by(operation));
        }
      }
      case "book" -> asked.see(operation);
      case "check" -> look(operation);
      default -> {
        // Nothing else makes a reservation.
      }
    }
  }

  private static boolean isRepeat(Operation operation) {
    String probe = operation.probe();
    return probe != null && REPEATS.contains(probe);
  }

  private void tell(Told one) {
    if (one.reservation() != null) {
      byReservation.put(Hash.of(one.reservation()), told.size());
    }
    told.add(one);
  }

  private void look(Operation operation) {
    int found = operation.of() == null ? LongMap.NONE : byReservation.get(Hash.of(operation.of()));
    if (found == LongMap.NONE || told.get(found).to() > operation.start()) {
      return;
    }
    if (operation.acknowledged()) {
      looks++;
    } else if (operation.refused() && operation.status() == NOT_FOUND) {
      lost.add(new Lost(told.get(found), operation.start(), operation.end()));
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    Witnesses witnesses = new Witnesses();
    lost.forEach(one -> lookedInVain(one, evidence, witnesses));
    Facts facts = evidence.facts();
    Kept kept = new Kept(facts.reservations());
    if (facts.whole()) {
      Set<Told> vain = lost.stream().map(Lost::of).collect(Collectors.toSet());
      told.forEach(one -> compare(one, kept.of(one), vain, evidence, witnesses));
    }
    boolean nowhere = facts.whole() && evidence.history() && HoldsEnd.fresh(evidence);
    if (nowhere) {
      facts.reservations().stream()
          .filter(one -> !asked.explain(one))
          .forEach(one -> outOfNowhere(one, evidence, witnesses));
    }
    return result(evidence, witnesses, nowhere ? facts.reservations().size() : 0);
  }

  private Invariant result(Evidence evidence, Witnesses witnesses, long rows) {
    long checked = Math.max(told.size(), rows);
    if (!witnesses.none()) {
      return Invariant.broken(ID, NAME, checked, witnesses);
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, Message.of("there is no history to look at"));
    }
    if (checked == 0) {
      return Invariant.idle(ID, NAME);
    }
    if (!evidence.facts().whole()) {
      return Missing.facts(ID, NAME, evidence);
    }
    return Invariant.held(ID, NAME, checked, closestCall(rows));
  }

  private Message closestCall(long rows) {
    Message all =
        Message.counted(
            told.size(),
            "{0} acknowledged reservation is there; {1} looked for theirs at once and found it",
            "{0} acknowledged reservations are there; {1} looked for theirs at once and found it",
            looks);
    long distinct = told.stream().map(Told::name).distinct().count();
    return rows > distinct
        ? Message.of("{0}; {1} more are there whose answer never came", all, rows - distinct)
        : all;
  }

  private static void lookedInVain(Lost lost, Evidence evidence, Witnesses witnesses) {
    Told one = lost.of();
    witnesses.add(
        lost.to(),
        (double) lost.from() - one.to(),
        () ->
            new Witnesses.Case(
                Message.of(
                    "{0}, told to user {1} at {2}, was not there when they looked at {3}",
                    one.what(),
                    String.valueOf(one.user()),
                    evidence.at(one.to()),
                    evidence.at(lost.to())),
                List.of(
                    one.span(),
                    new Span(
                        SeatStory.user(one.user()),
                        Message.of("looked at it: not there"),
                        lost.from(),
                        lost.to(),
                        false))));
  }

  private void compare(
      Told one,
      @Nullable Reservation kept,
      Set<Told> vain,
      Evidence evidence,
      Witnesses witnesses) {
    if (kept == null && !vain.contains(one)) {
      add(
          one,
          Message.of(
              "{0}, told to user {1} at {2}, is not in the stores after the load",
              one.what(), String.valueOf(one.user()), evidence.at(one.to())),
          Message.of("had no such reservation"),
          evidence,
          witnesses);
    } else if (kept != null && !one.isAs(kept)) {
      add(
          one,
          Message.of(
              "{0}, told to user {1} at {2}, is in the stores otherwise: {3}",
              one.what(), String.valueOf(one.user()), evidence.at(one.to()), Told.row(kept)),
          Message.of("had {0}", Told.row(kept)),
          evidence,
          witnesses);
    }
  }

  private static void add(
      Told one, Message what, Message had, Evidence evidence, Witnesses witnesses) {
    long takenAt = evidence.facts().takenAt();
    witnesses.add(
        one.to(),
        0,
        () ->
            new Witnesses.Case(
                what,
                takenAt < one.to()
                    ? List.of(one.span())
                    : List.of(
                        one.span(), new Span(Message.of("the app"), had, takenAt, takenAt, true))));
  }

  private static void outOfNowhere(Reservation row, Evidence evidence, Witnesses witnesses) {
    witnesses.add(
        row.at(),
        1,
        () ->
            new Witnesses.Case(
                Message.of(
                    "{0} came out of nowhere at {1}: nobody may have paid for it",
                    Told.row(row), evidence.at(row.at())),
                List.of()));
  }
}
