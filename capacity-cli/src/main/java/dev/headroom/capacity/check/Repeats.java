package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.ANSWER;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.END;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.ENDING;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.REF;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.REQUEST;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.START;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.USER;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Judges what came under one key, key after key. */
final class Repeats {

  /** Who asks too often, or with a token that is over, is told so whatever was answered before. */
  private static final Set<Integer> SAYS_NOTHING = Set.of(0, 401, 408, 429);

  private static final int SERVER_ERROR = 500;

  private static final double ACTED = 3;
  private static final double REFUSED = 2;
  private static final double STUCK = 1;

  private final Rows attempts;
  private final Ending endings;
  private final IntFunction<Message> act;
  private final Evidence evidence;
  private final InFlight inFlight;
  private final Witnesses found = new Witnesses();
  private long same;
  private long others;
  private long checked;

  /**
   * @param act what a row asked for
   */
  Repeats(
      Rows attempts,
      Ending endings,
      Promises promises,
      IntFunction<Message> act,
      Evidence evidence) {
    this.attempts = attempts;
    this.endings = endings;
    this.act = act;
    this.evidence = evidence;
    this.inFlight = new InFlight(attempts, promises);
  }

  Witnesses found() {
    return found;
  }

  long checked() {
    return checked;
  }

  /** What was repeated, where all of it was answered right. */
  Message closest() {
    Message repeats =
        Message.counted(
            same,
            "{0} repeat of a key, given the first answer",
            "{0} repeats of a key, all given the first answer");
    Message uses =
        Message.counted(
            others,
            "{0} use of a key for something else, refused",
            "{0} uses of a key for something else, all refused");
    if (same == 0 || others == 0) {
      return same == 0 ? uses : repeats;
    }
    return Message.of("{0}; {1}", repeats, uses);
  }

  /**
   * @param rows the attempts with one key, in the order of their ends
   */
  void judge(int[] rows) {
    if (rows.length == 1) {
      return;
    }
    int first = -1;
    boolean busy = false;
    for (int row : rows) {
      long ending = ending(row);
      busy |= endings.inProgress(ending);
      if (first < 0) {
        first = Ending.ok(ending) ? row : -1;
      } else if (Ending.ok(ending)) {
        checked++;
        granted(rows, first, row);
      } else if (Ending.refused(ending) && get(row, START) > get(first, END)) {
        refused(rows, first, row);
      }
    }
    if (busy && evidence.history()) {
      stuck(rows);
    }
  }

  private void granted(int[] rows, int first, int row) {
    if (differ(first, row)) {
      broken(
          rows,
          row,
          ACTED,
          () ->
              Message.of(
                  "one key was taken for two different requests of user {0} at {1}",
                  user(row), at(row)));
    } else if (unequal(first, row, REF)) {
      broken(
          rows,
          row,
          ACTED,
          () ->
              Message.of(
                  "a repeat with the same key was acted on anew for user {0} at {1}",
                  user(row), at(row)));
    } else if (unequal(first, row, ANSWER)) {
      broken(
          rows,
          row,
          REFUSED,
          () ->
              Message.of(
                  "a repeat with the same key of user {0} got another answer at {1}",
                  user(row), at(row)));
    } else {
      same++;
    }
  }

  private void refused(int[] rows, int first, int row) {
    int status = Ending.status(ending(row));
    if (differ(first, row)) {
      checked++;
      others++;
    } else if (!endings.inProgress(ending(row))
        && !SAYS_NOTHING.contains(status)
        && status < SERVER_ERROR) {
      checked++;
      broken(
          rows,
          row,
          REFUSED,
          () ->
              Message.of(
                  "what had been granted to user {0} was refused to a repeat at {1}",
                  user(row), at(row)));
    }
  }

  private void stuck(int[] rows) {
    inFlight.look(rows);
    for (int row : rows) {
      if (endings.inProgress(ending(row))) {
        checked++;
        if (!inFlight.besides(row)) {
          broken(
              rows,
              row,
              STUCK,
              () ->
                  Message.of(
                      "user {0} was told at {1} that the payment was in progress, though nobody could be"
                          + " at it any more",
                      user(row), at(row)));
        }
      }
    }
  }

  private void broken(int[] rows, int row, double severity, Supplier<Message> what) {
    found.add(get(row, END), severity, () -> new Case(what.get(), story(rows)));
  }

  private long user(int row) {
    return get(row, USER);
  }

  private String at(int row) {
    return evidence.at(get(row, END));
  }

  private List<Span> story(int[] rows) {
    Tale tale = new Tale();
    for (int row : rows) {
      tale.asked(
          Ending.who(get(row, USER), ending(row)),
          act.apply(row),
          endings.answer(ending(row), get(row, REF)),
          get(row, START),
          get(row, END));
    }
    return tale.told();
  }

  private boolean differ(int one, int other) {
    return Ending.reused(ending(one)) != Ending.reused(ending(other))
        || unequal(one, other, REQUEST);
  }

  private boolean unequal(int one, int other, int column) {
    long left = get(one, column);
    long right = get(other, column);
    return left != right && left != Ids.NONE && right != Ids.NONE;
  }

  private long ending(int row) {
    return get(row, ENDING);
  }

  private long get(int row, int column) {
    return attempts.get(row, column);
  }
}
