package dev.headroom.capacity.report.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of lines redrawn in place: only lines that changed are written, the cursor is hidden
 * meanwhile and given back at the end. For terminals only.
 */
public final class LiveBlock implements AutoCloseable {
  private static final String ESC = "\u001b[";

  private final PrintWriter out;
  private List<String> shown = List.of();
  private boolean hidden;

  public LiveBlock(PrintWriter out) {
    this.out = out;
  }

  /** Draws the lines, none of them wider than the terminal, over the last ones. */
  public void show(List<String> lines) {
    StringBuilder text = new StringBuilder();
    if (!hidden) {
      text.append(ESC).append("?25l");
      hidden = true;
    }
    if (!shown.isEmpty()) {
      text.append(ESC).append(shown.size()).append('F');
    }
    for (int i = 0; i < Math.max(lines.size(), shown.size()); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      boolean same = i < shown.size() && shown.get(i).equals(line);
      text.append(same ? "" : line + ESC + "K").append('\n');
    }
    shown = padded(lines, shown.size());
    out.print(text);
    out.flush();
  }

  private static List<String> padded(List<String> lines, int least) {
    List<String> padded = new ArrayList<>(lines);
    while (padded.size() < least) {
      padded.add("");
    }
    return List.copyOf(padded);
  }

  /** Takes the block away, so that what follows begins where it stood. */
  public void clear() {
    if (!shown.isEmpty()) {
      out.print(ESC + shown.size() + "F" + ESC + "J");
      shown = List.of();
    }
    close();
  }

  /** Leaves the block as it is and gives the cursor back; may be called twice. */
  @Override
  public void close() {
    if (hidden) {
      out.print(ESC + "?25h");
      hidden = false;
    }
    out.flush();
  }
}
