package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a check that fails from taking the others along: what it found broken until then stands,
 * and that something held is then not known. One that takes more memory than there is gives it back
 * and knows nothing, nor do those that share what it had gathered: that may be torn.
 */
final class Guarded implements Check {

  private static final Check NOTHING =
      new Check() {
        @Override
        public void see(Operation operation) {}

        @Override
        public Invariant result(Evidence evidence) {
          throw new IllegalStateException("there is no check any more");
        }
      };

  /** What checks gather together. Not thread-safe. */
  static final class Shared {
    private boolean torn;
  }

  private final String name;
  private final Shared shared;
  private Check check;
  private @Nullable RuntimeException failure;

  Guarded(Check check, Shared shared) {
    this.check = check;
    this.shared = shared;
    this.name = check.getClass().getSimpleName();
  }

  @Override
  public void see(Operation operation) {
    if (shared.torn) {
      check = NOTHING;
    } else if (failure == null) {
      try {
        check.see(operation);
      } catch (RuntimeException e) {
        failure = e;
      } catch (OutOfMemoryError e) {
        shared.torn = true;
        check = NOTHING;
      }
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    if (shared.torn) {
      return outOfMemory();
    }
    try {
      Invariant found = check.result(evidence);
      return failure == null || Boolean.FALSE.equals(found.held())
          ? found
          : Invariant.unknown(found.id(), found.name(), why(failure));
    } catch (RuntimeException e) {
      return Invariant.unknown(id(), Message.data(name), why(failure == null ? e : failure));
    } catch (OutOfMemoryError e) {
      shared.torn = true;
      check = NOTHING;
      return outOfMemory();
    }
  }

  private Invariant outOfMemory() {
    return Invariant.unknown(
        id(), Message.data(name), Message.of("the check took more memory than there is"));
  }

  private static Message why(RuntimeException failure) {
    return Message.of("the check itself failed: {0}", failure.toString());
  }

  private String id() {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
