package dev.headroom.load.inspect;

import dev.headroom.load.history.Details;
import dev.headroom.load.history.Operation;
import java.util.List;

/**
 * Charges the wallets of users of its own, two at a time: the only requests whose first use of a
 * key can race without harm to anybody, because charging needs no admission.
 */
final class Wallets {

  private static final int NOT_FOUND = 404;
  private static final long POINTS = 10;

  private final Dice dice;
  private final List<Integer> users;
  private int turn;
  private boolean strangers;

  Wallets(Dice dice) {
    this.dice = dice;
    this.users = dice.ownUsers();
  }

  /** In turn: one charge asked for twice, and two different ones. */
  List<Ask> charges() {
    if (strangers) {
      return List.of();
    }
    int user = users.get(turn / 2 % users.size());
    Ask first = charge(user, POINTS);
    Ask second = turn % 2 == 0 ? first : charge(user, 2 * POINTS);
    turn++;
    return List.of(first, second);
  }

  private Ask charge(int user, long points) {
    return Ask.of(
        Kind.CHARGE,
        Probe.TWICE,
        user,
        dice.scheduleOf(user),
        List.of(),
        dice.key(),
        Details.NONE.withAnswer(null, null, points, null),
        "");
  }

  /** A system that does not know these users is not asked again. */
  void answered(Operation charge) {
    if (users.contains(charge.user()) && charge.status() == NOT_FOUND) {
      strangers = true;
    }
  }

  boolean owns(int user) {
    return users.contains(user);
  }
}
