package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Points over all accounts, where no single account has been found wrong. */
final class PointSums {

  private PointSums() {}

  /**
   * @param asked what people asked for, at least and at most
   */
  static void judge(Evidence evidence, Asked asked, Witnesses found) {
    Ledger.Points after = points(evidence.ledger().after());
    if (after == null || !found.none()) {
      return;
    }
    long missing = after.granted() - after.spent() - after.balances();
    if (missing != 0) {
      broken(
          evidence,
          found,
          Math.abs(missing),
          () ->
              Message.of(
                  missing > 0
                      ? "{0} points were granted, {1} spent and {2} are left: {3} too few"
                      : "{0} points were granted, {1} spent and {2} are left: {3} too many",
                  Say.count(after.granted()),
                  Say.count(after.spent()),
                  Say.count(after.balances()),
                  Say.count(Math.abs(missing))));
    }
    Ledger.Points before = points(evidence.ledger().before());
    if (before != null && evidence.history()) {
      grown(evidence, found, asked, after.granted() - before.granted());
      lessSpent(evidence, found, asked, after.spent() - before.spent());
    }
  }

  private static void grown(Evidence evidence, Witnesses found, Asked asked, long grown) {
    if (grown < 0) {
      return;
    }
    if (grown < asked.surelyCharged()) {
      broken(
          evidence,
          found,
          asked.surelyCharged() - grown,
          () ->
              Message.of(
                  "people were told that {0} points were charged, and {1} were",
                  Say.count(asked.surelyCharged()), Say.count(grown)));
    } else if (grown > asked.atMostCharged()) {
      broken(
          evidence,
          found,
          grown - asked.atMostCharged(),
          () ->
              Message.of(
                  "{0} points were granted, though people asked for {1} at most",
                  Say.count(grown), Say.count(asked.atMostCharged())));
    }
  }

  private static void lessSpent(Evidence evidence, Witnesses found, Asked asked, long spent) {
    if (spent >= 0 && spent < asked.surelySpent()) {
      broken(
          evidence,
          found,
          asked.surelySpent() - spent,
          () ->
              Message.of(
                  "people paid {0} points by what they were told, and {1} were spent",
                  Say.count(asked.surelySpent()), Say.count(spent)));
    }
  }

  /**
   * What the history says that people moved, in points.
   *
   * @param atMostCharged {@link Long#MAX_VALUE} where it can't be told
   */
  record Asked(long surelyCharged, long atMostCharged, long surelySpent) {}

  private static Ledger.@Nullable Points points(@Nullable Ledger ledger) {
    return ledger == null ? null : ledger.points();
  }

  private static void broken(
      Evidence evidence, Witnesses found, long severity, Supplier<Message> what) {
    found.add(evidence.facts().takenAt(), severity, () -> new Case(what.get(), List.of()));
  }
}
