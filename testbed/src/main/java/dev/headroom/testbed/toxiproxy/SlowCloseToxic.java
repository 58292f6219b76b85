package dev.headroom.testbed.toxiproxy;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets everything through, but the end only after {@code delay} milliseconds. */
record SlowCloseToxic(long delay) implements Toxic {

  @Override
  public Stage stage() {
    return new SlowClose();
  }

  private final class SlowClose extends Stage {
    private @Nullable Future<?> farewell;

    @Override
    void ended() {
      farewell = after(TimeUnit.MILLISECONDS.toNanos(delay), this::passEnd);
    }

    @Override
    void replacedBy(Stage successor) {
      if (farewell != null && farewell.cancel(false)) {
        successor.takeEnd();
      }
    }

    @Override
    void letGo() {
      if (farewell != null && farewell.cancel(false)) {
        passEnd();
      }
    }

    @Override
    void discard() {
      if (farewell != null) {
        farewell.cancel(false);
      }
    }
  }
}
