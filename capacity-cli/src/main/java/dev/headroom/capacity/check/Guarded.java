package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a check that fails from taking the others along: what it found broken until then stands,
 * and that something held is then not known.
 */
final class Guarded implements Check {

  private final Check check;
  private @Nullable RuntimeException failure;

  Guarded(Check check) {
    this.check = check;
  }

  @Override
  public void see(Operation operation) {
    if (failure == null) {
      try {
        check.see(operation);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    try {
      Invariant found = check.result(evidence);
      return failure == null || Boolean.FALSE.equals(found.held())
          ? found
          : unknown(found.id(), found.name(), failure);
    } catch (RuntimeException e) {
      String name = check.getClass().getSimpleName();
      return unknown(name, Message.data(name), failure == null ? e : failure);
    }
  }

  private static Invariant unknown(String id, Message name, RuntimeException failure) {
    return new Invariant(
        id,
        name,
        null,
        true,
        0,
        0,
        Message.of("the check itself failed: {0}", failure.toString()),
        List.of());
  }
}
