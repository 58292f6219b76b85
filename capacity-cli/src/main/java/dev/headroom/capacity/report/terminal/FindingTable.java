package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code check} prints: each finding with its law, its numbers, and the mend beside it. */
public final class FindingTable {
  private static final int INDENT = 3;

  private FindingTable() {}

  /** How a finding bears on what was looked at, with its mark. */
  public enum State {
    CONTRADICTION('\u2717'),
    DOUBT('!'),
    FINE('\u2713');

    private final char mark;

    State(char mark) {
      this.mark = mark;
    }
  }

  /** One finding; {@code mend} is null where nothing is wrong. */
  public record Row(State state, String what, String law, String numbers, @Nullable String mend) {}

  /**
   * The findings under a heading, summed up below.
   *
   * @param heading {@code peak at full scale}
   * @param sound what is said where nothing contradicts: {@code nothing speaks against this plan}
   */
  public static String render(String heading, String sound, List<Row> rows, Terminal terminal) {
    StringBuilder out = new StringBuilder(terminal.text(heading)).append("\n\n");
    for (Row row : rows) {
      List<String> what = lines(row.what(), terminal);
      out.append(' ').append(terminal.mark(row.state().mark)).append(' ');
      out.append(bold(row, what.get(0), terminal)).append('\n');
      what.stream().skip(1).forEach(line -> indented(out, bold(row, line, terminal)));
      for (String line : lines(row.law() + ": " + row.numbers(), terminal)) {
        indented(out, Ink.DIM.on(terminal, line));
      }
      if (row.mend() != null) {
        String mendHead = terminal.say("mend:");
        List<String> mend = lines(mendHead + " " + row.mend(), terminal);
        indented(out, Ink.DIM.on(terminal, mendHead) + mend.get(0).substring(mendHead.length()));
        mend.stream().skip(1).forEach(line -> indented(out, line));
      }
    }
    return out.append('\n')
        .append(" ".repeat(INDENT))
        .append(summary(sound, rows, terminal))
        .append('\n')
        .toString();
  }

  private static String bold(Row row, String line, Terminal terminal) {
    return row.state() == State.FINE ? line : Ink.BOLD.on(terminal, line);
  }

  private static List<String> lines(String text, Terminal terminal) {
    return Columns.wrapped(terminal.text(text), terminal.width() - INDENT);
  }

  private static void indented(StringBuilder out, String line) {
    out.append(" ".repeat(INDENT)).append(line).append('\n');
  }

  private static String summary(String sound, List<Row> rows, Terminal terminal) {
    long wrong = rows.stream().filter(row -> row.state() == State.CONTRADICTION).count();
    long doubts = rows.stream().filter(row -> row.state() == State.DOUBT).count();
    String doubtful =
        doubts == 0 ? "" : ", " + terminal.text(Message.counted(doubts, "{0} doubt", "{0} doubts"));
    Message said =
        wrong == 0
            ? Message.name(sound)
            : Message.counted(wrong, "{0} contradiction", "{0} contradictions");
    return terminal.text(said) + doubtful + ".";
  }
}
