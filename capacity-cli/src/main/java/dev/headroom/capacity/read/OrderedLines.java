package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Operation;
import java.io.Closeable;
import java.io.IOException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines into the order of their ends. As many as fit into an arena are sorted there; each full
 * arena is a sorted run in a temporary file, and in the end the runs are merged.
 *
 * <p>An external merge sort, Knuth, The Art of Computer Programming, vol. 3, 5.4.1: nothing has to
 * be assumed of how far apart lines stand that belong together, across generators or within one.
 */
final class OrderedLines implements Closeable {

  /** Takes a line. */
  interface Sink {
    void line(byte[] buffer, int from, int length) throws IOException;
  }

  private static final long LARGEST = 32L << 20;
  private static final int SHARE_OF_MEMORY = 8;

  private final int capacity;
  private final LineArena arena = new LineArena();
  private @Nullable SpilledLines spilled;

  OrderedLines() {
    this((int) Math.min(LARGEST, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
  }

  /**
   * @param capacity bytes of lines that are sorted at once
   */
  OrderedLines(int capacity) {
    this.capacity = capacity;
  }

  /** Takes the line that stands in the input. */
  void add(PackedLines lines, Operation operation) throws IOException {
    if (arena.bytes() + lines.length() > capacity && arena.count() > 0) {
      if (spilled == null) {
        spilled = new SpilledLines();
      }
      spilled.add(arena.sorted(spilled.count()));
      arena.clear();
    }
    arena.add(operation.end(), operation.start(), lines.buffer(), lines.from(), lines.length());
  }

  /** Hands all of them on; of lines that end and start at the same time the first one first. */
  void drain(Sink to) throws IOException {
    LineRun last = arena.sorted(spilled == null ? 0 : spilled.count());
    if (spilled == null) {
      while (last.next()) {
        to.line(last.buffer(), last.from(), last.length());
      }
      return;
    }
    PriorityQueue<LineRun> runs = new PriorityQueue<>(LineRun.ORDER);
    for (LineRun run : spilled.runs()) {
      enqueue(runs, run);
    }
    enqueue(runs, last);
    while (!runs.isEmpty()) {
      LineRun first = runs.remove();
      LineRun second = runs.peek();
      boolean more = true;
      while (more && (second == null || LineRun.ORDER.compare(first, second) <= 0)) {
        to.line(first.buffer(), first.from(), first.length());
        more = first.next();
      }
      if (more) {
        runs.add(first);
      }
    }
  }

  private static void enqueue(PriorityQueue<LineRun> runs, LineRun run) throws IOException {
    if (run.next()) {
      runs.add(run);
    }
  }

  @Override
  public void close() {
    if (spilled != null) {
      spilled.close();
    }
  }
}
