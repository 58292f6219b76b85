package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code doctor} prints: each finding, and its mend where something is wrong. */
public final class DoctorTable {
  private static final int MEND_COLUMN = 63;

  private DoctorTable() {}

  /** How a finding bears on a run, with its mark. */
  public enum State {
    FINE('\u2713'),
    DOUBTFUL('!'),
    STOPS('\u2717'),
    NOTE('\u00b7');

    private final char mark;

    State(char mark) {
      this.mark = mark;
    }
  }

  /** One thing that was looked at; {@code mend} is null where nothing is wrong. */
  public record Row(State state, String name, String finding, @Nullable String mend) {}

  /**
   * The table with a heading and a summary.
   *
   * @param heading {@code This machine, for peak at full scale}
   * @param subject what would run: {@code peak}
   */
  public static String render(String heading, String subject, List<Row> rows, Terminal terminal) {
    int name = rows.stream().mapToInt(row -> Columns.width(row.name())).max().orElse(0);
    StringBuilder out = new StringBuilder();
    out.append(terminal.text(heading)).append("\n\n");
    for (Row row : rows) {
      String finding = terminal.text(row.finding());
      out.append(' ').append(terminal.mark(row.state().mark)).append(' ');
      out.append(Columns.left(terminal.text(row.name()), name)).append("  ").append(finding);
      if (row.mend() != null) {
        mend(out, name + 5, finding, row.mend(), terminal);
      }
      out.append('\n');
    }
    return out.append("\n   ")
        .append(terminal.text(summary(subject, rows)))
        .append('\n')
        .toString();
  }

  private static void mend(
      StringBuilder out, int indent, String finding, String mend, Terminal terminal) {
    int used = indent + Columns.width(finding);
    boolean beside =
        terminal.wide()
            && used < MEND_COLUMN
            && MEND_COLUMN + 6 + Columns.width(mend) <= terminal.width();
    out.append(beside ? " ".repeat(MEND_COLUMN - used) : "\n" + " ".repeat(indent));
    out.append(Ink.DIM.on(terminal, terminal.say("mend:"))).append(' ').append(terminal.text(mend));
  }

  private static Message summary(String subject, List<Row> rows) {
    long stops = rows.stream().filter(row -> row.state() == State.STOPS).count();
    long doubtful = rows.stream().filter(row -> row.state() == State.DOUBTFUL).count();
    Message stopped =
        stops == 0
            ? Message.of("Nothing stops {0}", Message.name(subject))
            : Message.counted(
                stops, "{0} thing stops {1}", "{0} things stop {1}", Message.name(subject));
    Message unsure =
        doubtful == 0
            ? Message.NONE
            : Message.counted(
                doubtful, ", {0} makes figures less sure", ", {0} make figures less sure");
    return Message.of("{0}{1}.", stopped, unsure);
  }
}
