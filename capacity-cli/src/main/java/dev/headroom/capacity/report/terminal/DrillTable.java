package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import java.time.Duration;
import java.util.List;

/** What {@code drill list} prints: each drill, and what it shows the worth of. */
public final class DrillTable {
  private static final int GAP = 2;
  private static final int INDENT = 3;

  private DrillTable() {}

  /**
   * @param proves without what it has to go red
   * @param length until all is over, if everything takes as long as it may
   */
  public record Row(String name, String title, List<String> proves, Duration length) {}

  public static String render(List<Row> rows, Terminal terminal) {
    int name = rows.stream().mapToInt(row -> Columns.width(row.name())).max().orElse(0) + GAP;
    String head = terminal.say("at most");
    int length =
        rows.stream()
            .mapToInt(row -> Columns.width(length(row, terminal)))
            .reduce(Columns.width(head), Math::max);
    StringBuilder out = new StringBuilder();
    out.append(
            Ink.DIM.on(
                terminal,
                " "
                    + Columns.left(terminal.say("drill"), name)
                    + Columns.right(head, length)
                    + " ".repeat(GAP)
                    + terminal.say("what goes wrong, and without what the drill goes red")))
        .append('\n');
    for (Row row : rows) {
      out.append(' ').append(Ink.BOLD.on(terminal, Columns.left(row.name(), name)));
      out.append(Columns.right(length(row, terminal), length)).append(" ".repeat(GAP));
      out.append(terminal.text(Message.name(row.title()))).append('\n');
      if (!row.proves().isEmpty()) {
        List<Message> proves = row.proves().stream().map(Message::name).toList();
        String without = terminal.say("without {0}", Message.listed(proves));
        for (String line : Columns.wrapped(without, terminal.width() - INDENT)) {
          out.append(" ".repeat(INDENT)).append(Ink.DIM.on(terminal, line)).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static String length(Row row, Terminal terminal) {
    return terminal.text(Formats.duration(row.length()));
  }
}
