package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Operation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** {@code history.jsonl.gz}: an operation a line. A tail cut off in the middle is left out. */
public final class HistoryFile {

  public static final String NAME = "history.jsonl.gz";

  /** In place of operations that the generator could not write down: {@code amount} of them. */
  private static final String LOST = "lost";

  /**
   * @param operations lines read
   * @param unreadableLines lines that are no operation
   * @param cut whether the file ends in the middle
   * @param lost whether the generator says that it did not write down all there was
   */
  public record Outcome(long operations, long unreadableLines, boolean cut, boolean lost) {

    /** Whether nothing is known to be missing. */
    public boolean whole() {
      return !cut && !lost && unreadableLines == 0;
    }

    private Outcome and(Outcome next) {
      return new Outcome(
          operations + next.operations,
          unreadableLines + next.unreadableLines,
          cut || next.cut,
          lost || next.lost);
    }
  }

  private interface Lines {
    void take(PackedLines lines, Operation operation) throws IOException;
  }

  private HistoryFile() {}

  /** Hands every operation on, in the file's order, without keeping any. */
  public static Outcome read(Path file, Consumer<Operation> to) throws IOException {
    return each(file, (lines, operation) -> to.accept(operation));
  }

  /**
   * Hands every operation of all files on, in the order in which answers were known: of {@link
   * Operation#end()}, then of {@link Operation#start()}, then of the files. However long they are,
   * they take little memory: the rest waits in a temporary file.
   */
  public static Outcome readInOrder(List<Path> files, Consumer<Operation> to) throws IOException {
    try (OrderedLines order = new OrderedLines()) {
      Outcome all = new Outcome(0, 0, false, false);
      for (Path file : files) {
        all = all.and(each(file, order::add));
      }
      OperationLine parser = new OperationLine();
      order.drain(
          (buffer, from, length) -> {
            Operation operation = parser.read(buffer, from, length);
            if (operation != null) {
              to.accept(operation);
            }
          });
      return all;
    }
  }

  private static Outcome each(Path file, Lines to) throws IOException {
    OperationLine parser = new OperationLine();
    long operations = 0;
    long unreadable = 0;
    boolean lost = false;
    boolean cut = false;
    try (PackedLines lines = new PackedLines(file)) {
      while (next(lines)) {
        Operation operation = lines.whole() ? parsed(parser, lines) : null;
        if (operation != null && operation.op().equals(LOST)) {
          lost = true;
        } else if (operation != null) {
          to.take(lines, operation);
          operations++;
        } else if (!blank(lines)) {
          unreadable++;
        }
      }
    } catch (CutException end) {
      cut = true;
    }
    return new Outcome(operations, unreadable, cut, lost);
  }

  private static @Nullable Operation parsed(OperationLine parser, PackedLines lines) {
    return parser.read(lines.buffer(), lines.from(), lines.length());
  }

  private static boolean next(PackedLines lines) throws IOException {
    try {
      return lines.next();
    } catch (EOFException | ZipException end) {
      throw new CutException(end);
    }
  }

  private static boolean blank(PackedLines lines) {
    for (int i = 0; i < lines.length(); i++) {
      if (lines.buffer()[lines.from() + i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The file can't be unpacked any further; not so what another file on the way can't. */
  private static final class CutException extends IOException {
    private static final long serialVersionUID = 1L;

    CutException(IOException cause) {
      super(cause);
    }
  }
}
