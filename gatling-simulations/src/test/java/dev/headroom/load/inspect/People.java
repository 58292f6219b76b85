package dev.headroom.load.inspect;

import dev.headroom.load.history.Details;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody did, for the inspector to hear. Everybody comes to schedule 1. */
record People(int user) {

  String pass() {
    return "pass.1." + user + ".AbCdEfGhIjKlMnOpQrStUv";
  }

  String userKey() {
    return "key.1." + user + ".AbCdEfGhIjKlMnOpQrStUv";
  }

  String holdId() {
    return "h.1.AbCdEfGhIjKlMnOpQr" + (1000 + user);
  }

  Case held(int... seats) {
    return done("hold", seats(seats), "hold-" + user, holdId(), Details.NONE, Outcome.OK, 201);
  }

  Case paid(int... seats) {
    return done(
        "pay", seats(seats), "pay-" + user, "7", Details.NONE.withOf(holdId()), Outcome.OK, 201);
  }

  Case refusedToPay(int status) {
    return done(
        "pay",
        List.of(),
        "pay-" + user,
        null,
        Details.NONE.withOf(holdId()),
        Outcome.REFUSED,
        status);
  }

  Case released(int... seats) {
    return done(
        "release", seats(seats), null, null, Details.NONE.withOf(holdId()), Outcome.OK, 204);
  }

  Case charged(long points) {
    return done(
        "charge",
        List.of(),
        "charge-" + user,
        null,
        Details.NONE.withAnswer(null, null, points, "0123456789abcdef"),
        Outcome.OK,
        200);
  }

  Case left() {
    return done("leave", List.of(), null, null, Details.NONE, Outcome.OK, 204);
  }

  private Case done(
      String op,
      List<Integer> seats,
      @Nullable String key,
      @Nullable String ref,
      Details details,
      Outcome outcome,
      int status) {
    return new Case(
        Operation.unanswered(op, user, 1, seats, key, 1_000, 1_000)
            .withRef(ref)
            .with(details)
            .answered(null, 1_020, outcome, status, null),
        pass(),
        userKey());
  }

  private static List<Integer> seats(int... seats) {
    return Arrays.stream(seats).boxed().toList();
  }
}
