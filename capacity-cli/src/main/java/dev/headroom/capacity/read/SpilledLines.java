package dev.headroom.capacity.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorted runs in a temporary file that vanishes with its end; each line behind its end, its start
 * and its length.
 */
final class SpilledLines implements Closeable {

  private static final int HEAD = 20;
  private static final int WRITTEN_AT_ONCE = 1 << 18;
  private static final int READ_AT_ONCE = 1 << 16;

  private final FileChannel file;
  private final List<Long> begins = new ArrayList<>(List.of(0L));
  private final ByteBuffer out = ByteBuffer.allocate(WRITTEN_AT_ONCE);

  SpilledLines() throws IOException {
    Path path = Files.createTempFile("headroom-history", ".sorted");
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  int count() {
    return begins.size() - 1;
  }

  void add(LineRun run) throws IOException {
    while (run.next()) {
      room(HEAD);
      out.putLong(run.end).putLong(run.start).putInt(run.length());
      int done = 0;
      while (done < run.length()) {
        room(1);
        int part = Math.min(out.remaining(), run.length() - done);
        out.put(run.buffer(), run.from() + done, part);
        done += part;
      }
    }
    flush();
    begins.add(file.position());
  }

  private void room(int bytes) throws IOException {
    if (out.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      file.write(out);
    }
    out.clear();
  }

  List<LineRun> runs() {
    List<LineRun> runs = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      runs.add(new Run(i, begins.get(i), begins.get(i + 1)));
    }
    return runs;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Run extends LineRun {
    private final long to;
    private long position;
    private ByteBuffer in = ByteBuffer.allocate(READ_AT_ONCE).limit(0);
    private int length;

    Run(int number, long from, long to) {
      super(number);
      this.position = from;
      this.to = to;
    }

    @Override
    boolean next() throws IOException {
      in.position(in.position() + length);
      length = 0;
      if (position == to && !in.hasRemaining()) {
        return false;
      }
      need(HEAD);
      end = in.getLong();
      start = in.getLong();
      int line = in.getInt();
      need(line);
      length = line;
      return true;
    }

    private void need(int bytes) throws IOException {
      if (in.remaining() >= bytes) {
        return;
      }
      if (bytes > in.capacity()) {
        in = ByteBuffer.wrap(Arrays.copyOf(in.compact().array(), bytes)).position(in.position());
      } else {
        in.compact();
      }
      in.limit((int) Math.min(in.capacity(), in.position() + to - position));
      while (in.hasRemaining()) {
        int read = file.read(in, position);
        if (read < 0) {
          throw new IOException("a temporary file was cut");
        }
        position += read;
      }
      in.flip();
    }

    @Override
    byte[] buffer() {
      return in.array();
    }

    @Override
    int from() {
      return in.position();
    }

    @Override
    int length() {
      return length;
    }
  }
}
