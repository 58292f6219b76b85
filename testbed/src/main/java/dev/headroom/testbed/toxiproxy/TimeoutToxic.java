package dev.headroom.testbed.toxiproxy;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing through, and ends the connection once nothing came for {@code timeout} milliseconds;
 * at 0 or less, only when the toxic is removed: what was lost is missing for ever.
 */
record TimeoutToxic(long timeout) implements Toxic {

  @Override
  public Stage stage() {
    return new Silence();
  }

  private final class Silence extends Stage {
    private @Nullable Future<?> patience;

    @Override
    void joined() {
      wind();
    }

    @Override
    void arrived(Chunk chunk) {
      drop(chunk);
      letGo();
      wind();
    }

    @Override
    void flush() {}

    @Override
    void removed() {
      letGo();
      passEnd();
    }

    @Override
    void letGo() {
      if (patience != null) {
        patience.cancel(false);
      }
    }

    @Override
    void discard() {
      letGo();
    }

    private void wind() {
      if (timeout > 0) {
        patience = after(TimeUnit.MILLISECONDS.toNanos(timeout), this::passEnd);
      }
    }
  }
}
