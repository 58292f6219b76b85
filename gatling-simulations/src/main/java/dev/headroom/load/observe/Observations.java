package dev.headroom.load.observe;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is observed from the load's threads and writes it every second on one of its own. When
 * the file can't keep up, or can't be written at all, observations are dropped rather than slow the
 * load down; {@link #lost()} counts those. Thread-safe.
 *
 * <p>Times are epoch milliseconds here and relative to the load clock's zero in the file.
 */
public final class Observations implements AutoCloseable {

  private static final int STRIPES =
      Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());
  private static final long EVERY_MILLIS = 1_000;
  private static final long PATIENCE_MILLIS = 2_000;
  private static final int BUFFER = 65_536;

  private final Path file;
  private final Names names = new Names();
  private final List<Stripe> stripes = Stream.generate(Stripe::new).limit(STRIPES).toList();
  private final LongAdder lost = new LongAdder();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread writer = new Thread(this::write, "observations");
  private volatile boolean open;
  private volatile long zero;
  private volatile @Nullable IOException failure;

  /**
   * @param file is made when the load begins; must not exist by then
   */
  public Observations(Path file) {
    this.file = file;
    writer.setDaemon(true);
  }

  /**
   * Promises to look for these values, so that a reader can tell none from not looked for.
   *
   * @param values before the load begins
   */
  public void declare(Collection<String> values) {
    values.forEach(names::value);
  }

  /** Opens the file; what was observed before is ignored. Once. */
  public void begin(long zeroMillis) {
    zero = zeroMillis;
    open = true;
    writer.start();
  }

  /**
   * One request that is over.
   *
   * @param intended when it was due
   * @param start when it was handed to the HTTP client
   * @param end when its answer, or the lack of one, was known
   * @param status HTTP status, 0 without an answer
   */
  public void request(String name, long intended, long start, long end, int status, Ending ending) {
    if (open) {
      int index = names.request(name);
      keep(stripe().request(index, at(intended), at(start), at(end), status, ending));
    }
  }

  /** One thing that somebody saw, in the unit that ends its name. */
  public void value(String name, long atMillis, int value) {
    if (open) {
      int index = names.value(name);
      keep(stripe().value(index, at(atMillis), value));
    }
  }

  /** Observations that are not in the file. */
  public long lost() {
    return lost.sum();
  }

  /** Writes what is left and closes the file; what comes afterwards is ignored. */
  @Override
  public void close() throws IOException {
    closing.countDown();
    try {
      writer.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    IOException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  private Stripe stripe() {
    return stripes.get((int) Thread.currentThread().getId() & (STRIPES - 1));
  }

  private int at(long epochMillis) {
    return Math.toIntExact(epochMillis - zero);
  }

  private void keep(boolean kept) {
    if (!kept) {
      lost.increment();
    }
  }

  private void write() {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER))) {
      out.write(Layout.MAGIC);
      out.writeByte(Layout.VERSION);
      out.writeLong(zero);
      boolean last = false;
      while (!last) {
        last = closing.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        open = !last;
        append(out);
      }
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The records before the names, so that no record comes before its name in the file. */
  private void append(DataOutputStream out) throws IOException {
    List<ByteBuffer> records = stripes.stream().map(Stripe::take).toList();
    names.write(out);
    for (ByteBuffer some : records) {
      out.write(some.array(), some.position(), some.remaining());
    }
    out.flush();
  }
}
