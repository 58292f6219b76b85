package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.Set;

/**
 * A request repeated with its key gets the first answer. Only success is remembered: who was
 * refused may ask again and be granted. A key that came with another request is refused, and none
 * stays in progress once nobody can be at it any more.
 */
final class SameKeySameAnswer implements Check {

  private static final String ID = "same-key-same-answer";
  private static final Message NAME = Message.of("The same key gets the same answer");

  private static final List<String> OPS = List.of("hold", "pay", "charge", "book");

  /** Their refusal is what is right. */
  private static final Set<String> STRANGERS = Set.of("forged", "borrowed", "expired");

  private final Promises promises;
  private final Ending endings = new Ending();
  private final Rows attempts = new Rows(Attempt.WIDTH);

  SameKeySameAnswer(Promises promises) {
    this.promises = promises;
  }

  @Override
  public void see(Operation operation) {
    String key = operation.key();
    int op = OPS.indexOf(operation.op());
    boolean stranger = operation.probe() != null && STRANGERS.contains(operation.probe());
    if (key == null || op < 0 || stranger) {
      return;
    }
    boolean perSchedule = operation.op().equals("hold") || operation.op().equals("book");
    long owner = Ids.joined(operation.user(), perSchedule ? operation.schedule() : 0);
    attempts.add(
        Ids.joined(Ids.joined(owner, op), Ids.hash(key)),
        op,
        operation.user(),
        operation.start(),
        operation.end(),
        endings.of(operation),
        Ids.of(operation.ref()),
        operation.op().equals("book") ? Ids.NONE : Ids.of(operation.answer()),
        request(operation));
  }

  /** What was asked for, so that a key used for something else shows. */
  private static long request(Operation operation) {
    return switch (operation.op()) {
      case "pay" -> Ids.of(operation.of());
      case "charge" -> operation.amount() == null ? Ids.NONE : Ids.of(operation.amount());
      default -> {
        long request = Ids.NONE;
        for (long seat : operation.seatIds().stream().sorted().toList()) {
          request = Ids.joined(request, seat);
        }
        yield request;
      }
    };
  }

  @Override
  public Invariant result(Evidence evidence) {
    Repeats repeats = new Repeats(attempts, endings, promises, this::act, evidence);
    for (int group = 0; group < attempts.groups(); group++) {
      repeats.judge(attempts.of(group));
    }
    Witnesses found = repeats.found();
    if (!found.none()) {
      return Invariant.broken(ID, NAME, repeats.checked(), found);
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, Missing.HISTORY);
    }
    return repeats.checked() == 0
        ? Invariant.idle(ID, NAME)
        : Invariant.held(ID, NAME, repeats.checked(), repeats.closest());
  }

  private Message act(int row) {
    return switch (OPS.get((int) attempts.get(row, Attempt.OP))) {
      case "hold" -> Message.of("asked to hold seats");
      case "pay" -> Message.of("asked to pay");
      case "charge" -> Message.of("asked to charge points");
      default -> Message.of("asked for a booking");
    };
  }

  /** Columns of a row. */
  static final class Attempt {
    static final int OP = 0;
    static final int USER = 1;
    static final int START = 2;
    static final int END = 3;
    static final int ENDING = 4;
    static final int REF = 5;
    static final int ANSWER = 6;
    static final int REQUEST = 7;
    static final int WIDTH = 8;

    private Attempt() {}
  }
}
