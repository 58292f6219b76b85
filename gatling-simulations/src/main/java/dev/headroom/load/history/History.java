package dev.headroom.load.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes operations from the load's threads and writes them on one of its own. A full queue drops
 * the operation rather than slow the load down; {@link #lost()} counts those.
 */
public final class History implements AutoCloseable {

  private static final int CAPACITY = 65_536;
  private static final long FLUSH_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long EVERY_MILLIS = 50;

  private final BlockingQueue<Operation> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final Set<Operation> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicLong lost = new AtomicLong();
  private final HistoryFile file;
  private final Thread writer = new Thread(this::write, "history");
  private volatile boolean closed;
  private volatile @Nullable IOException failure;

  /**
   * @param file where the lines go
   * @param injector which injector writes, on every line
   */
  public History(Path file, int injector) throws IOException {
    this.file = new HistoryFile(file, injector);
    writer.setDaemon(true);
    writer.start();
  }

  /** Before a request: should the run end before its answer, its outcome is unknown. */
  public void asked(Operation unanswered) {
    if (!closed) {
      open.add(unanswered);
    }
  }

  /** After the request. */
  public void answered(Operation unanswered, Operation answered) {
    if (!closed) {
      record(answered);
      open.remove(unanswered);
    }
  }

  /** What comes after {@link #close()} is past the end of the run and ignored. */
  public void record(Operation operation) {
    if (!closed && !queue.offer(operation)) {
      lost.incrementAndGet();
    }
  }

  /** Operations that are not in the file because the queue was full. */
  public long lost() {
    return lost.get();
  }

  /** Writes what is queued and what was asked without an answer, then closes the file. */
  @Override
  public void close() throws IOException {
    closed = true;
    closing.countDown();
    try {
      writer.join(TimeUnit.SECONDS.toMillis(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    IOException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  private void write() {
    try (file) {
      long flushed = System.nanoTime();
      List<Operation> some = new ArrayList<>();
      boolean last = false;
      while (!last) {
        // Nobody waits at the queue: to wake a waiting writer would cost the load's threads more
        // than to hand over the operation.
        last = closing.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        queue.drainTo(some);
        for (Operation operation : some) {
          file.append(operation);
        }
        some.clear();
        if (System.nanoTime() - flushed >= FLUSH_EVERY_NANOS) {
          file.flush();
          flushed = System.nanoTime();
        }
      }
      for (Operation unanswered : open) {
        file.append(unanswered.abandonedAt(System.currentTimeMillis()));
      }
      // Answers that came in between: nothing of them may be in neither place.
      queue.drainTo(some);
      for (Operation operation : some) {
        file.append(operation);
      }
      if (lost.get() > 0) {
        file.append(Operation.lost(lost.get(), System.currentTimeMillis()));
      }
    } catch (IOException e) {
      failure = e;
      closed = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
