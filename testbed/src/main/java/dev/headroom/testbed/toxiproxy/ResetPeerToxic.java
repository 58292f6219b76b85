package dev.headroom.testbed.toxiproxy;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends both sides of the connection with a TCP reset, {@code timeout} milliseconds after the first
 * bytes or the end came; lets nothing through.
 */
record ResetPeerToxic(long timeout) implements Toxic {

  @Override
  public Stage stage() {
    return new Reset();
  }

  private final class Reset extends Stage {
    private @Nullable Future<?> fuse;

    @Override
    void arrived(Chunk chunk) {
      drop(chunk);
      light();
    }

    @Override
    void ended() {
      light();
    }

    @Override
    void flush() {}

    private void light() {
      if (fuse == null) {
        fuse = after(TimeUnit.MILLISECONDS.toNanos(timeout), () -> pipe().reset());
      }
    }

    /** A connection that lost bytes can't go on, whatever became of the toxic. */
    @Override
    void letGo() {
      if (fuse != null && fuse.cancel(false)) {
        pipe().reset();
      }
    }

    @Override
    void discard() {
      if (fuse != null) {
        fuse.cancel(false);
      }
    }
  }
}
