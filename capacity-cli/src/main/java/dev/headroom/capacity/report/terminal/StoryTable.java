package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.StoryText;
import java.util.List;

/** The first violation of a check, a line for each thing that somebody did or had. */
final class StoryTable {

  private static final int MOST = 10;
  private static final int INDENT = 5;

  private StoryTable() {}

  /**
   * @param zeroMillis where the run's clock is 0, epoch milliseconds
   */
  static String render(Invariant invariant, long zeroMillis, Terminal terminal) {
    List<Witness> witnesses = invariant.witnesses();
    if (witnesses.isEmpty()) {
      return "";
    }
    List<StoryText.Line> lines = StoryText.of(witnesses.get(0), zeroMillis, false).lines();
    StringBuilder out = new StringBuilder();
    int width = lines.stream().limit(MOST).mapToInt(l -> width(l, terminal)).max().orElse(0);
    for (StoryText.Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
      String when = Columns.left(terminal.text(terminal.words().say(line.when())), width);
      String told =
          Names.sentence(terminal.words().say(line.who()))
              + " "
              + Names.sentence(terminal.words().say(line.what()));
      List<String> wrapped = Columns.wrapped(told, terminal.width() - INDENT - width - 3);
      for (int i = 0; i < wrapped.size(); i++) {
        out.append(" ".repeat(INDENT))
            .append(Ink.DIM.on(terminal, i == 0 ? when : " ".repeat(width)))
            .append("  ")
            .append(terminal.text(wrapped.get(i)))
            .append('\n');
      }
    }
    if (lines.size() > MOST) {
      out.append(" ".repeat(INDENT))
          .append(terminal.say("and {0} more, in the report", lines.size() - MOST))
          .append('\n');
    }
    return out.toString();
  }

  private static int width(StoryText.Line line, Terminal terminal) {
    return Columns.width(terminal.text(terminal.words().say(line.when())));
  }
}
