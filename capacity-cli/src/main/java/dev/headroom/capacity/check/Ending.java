package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How operations were meant and how they ended, one number each. Not thread-safe. */
final class Ending {

  static final String IN_PROGRESS = "PAYMENT_IN_PROGRESS";

  private static final int OK = 1;
  private static final int REFUSED = 2;
  private static final int SERVER_ERROR = 500;
  private static final int STATUS_SHIFT = 3;
  private static final int STATUS_MASK = 0xfff;
  private static final int CODE_SHIFT = 16;
  private static final int MOST_CODES = 1_000;
  private static final long PROBE = 4;
  private static final long REUSED = 1L << 15;

  private final List<String> codes = new ArrayList<>(List.of(""));
  private final Map<String, Integer> known = new HashMap<>(Map.of("", 0));

  long of(Operation operation) {
    long outcome = operation.acknowledged() ? OK : operation.refused() ? REFUSED : 0;
    long probe = operation.probe() == null ? 0 : PROBE;
    long reused = "reused".equals(operation.probe()) ? REUSED : 0;
    long status = Math.max(0, Math.min(operation.status(), STATUS_MASK));
    return outcome | probe | reused | status << STATUS_SHIFT | code(operation) << CODE_SHIFT;
  }

  private long code(Operation operation) {
    String code = operation.code();
    if (code == null) {
      return 0;
    }
    Integer number = known.get(code);
    if (number == null && codes.size() < MOST_CODES) {
      number = codes.size();
      codes.add(code);
      known.put(code, number);
    }
    return number == null ? 0 : number;
  }

  static boolean ok(long ending) {
    return (ending & 3) == OK;
  }

  static boolean refused(long ending) {
    return (ending & 3) == REFUSED;
  }

  /** Whether it may have happened, or may still be under way after its end. */
  static boolean open(long ending) {
    return !ok(ending) && (!refused(ending) || status(ending) >= SERVER_ERROR);
  }

  static boolean probe(long ending) {
    return (ending & PROBE) != 0;
  }

  /** Whether a key was sent with another request than before, on purpose. */
  static boolean reused(long ending) {
    return (ending & REUSED) != 0;
  }

  static int status(long ending) {
    return (int) (ending >> STATUS_SHIFT & STATUS_MASK);
  }

  boolean inProgress(long ending) {
    return refused(ending) && text(ending).equals(IN_PROGRESS);
  }

  private String text(long ending) {
    return codes.get((int) (ending >> CODE_SHIFT));
  }

  /** Who asked: a person of the load, or what asks beside it. */
  static Message who(long user, long ending) {
    return probe(ending)
        ? Message.of("the inspector as user {0}", user)
        : Message.of("user {0}", user);
  }

  /**
   * What came back.
   *
   * @param ref id in the answer, as {@link Ids} has it
   */
  Message answer(long ending, long ref) {
    if (ok(ending)) {
      return ref == Ids.NONE ? Message.of("granted") : Message.of("granted as {0}", Ids.text(ref));
    }
    if (!refused(ending)) {
      return status(ending) == 0
          ? Message.of("no answer came")
          : Message.of("answered with status {0}, which leaves it open", status(ending));
    }
    String code = text(ending);
    return code.isEmpty()
        ? Message.of("refused with status {0}", status(ending))
        : Message.of("refused: {0}", Message.data(code));
  }
}
