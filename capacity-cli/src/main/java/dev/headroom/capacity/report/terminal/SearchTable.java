package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.SearchText;
import dev.headroom.capacity.search.Trial;
import java.util.Comparator;
import java.util.List;

/** What {@code search} prints: the answer, what breaks first, and each trial by its load. */
public final class SearchTable {
  private static final int INDENT = 7;
  private static final int LOAD = 13;
  private static final int LENGTH = 8;

  private SearchTable() {}

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param folder where the trials lie
   * @param exitCode that the program is about to end with
   */
  public static String render(SearchResult result, Terminal terminal, String folder, int exitCode) {
    StringBuilder out = new StringBuilder();
    boolean answered = result.limit().answered();
    String label = answered ? " LIMIT " : " NO ANSWER ";
    Ink ink = answered ? Ink.GREEN_INVERSE : Ink.PLAIN_INVERSE;
    out.append(ink.on(terminal, label)).append("  ");
    int first = Math.max(1, label.length() + 2 - INDENT);
    String sentence = terminal.text(SearchText.headline(result));
    List<String> lines =
        Columns.wrapped("_".repeat(first) + sentence, terminal.width() - INDENT - 1);
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? lines.get(0).substring(first) : " ".repeat(INDENT) + lines.get(i));
      out.append('\n');
    }
    for (Message note : SearchText.notes(result)) {
      for (String line : Columns.wrapped(terminal.text(note), terminal.width() - INDENT - 1)) {
        out.append(" ".repeat(INDENT)).append(line).append('\n');
      }
    }
    trials(result, terminal, out);
    out.append("\n   ").append(Ink.DIM.on(terminal, terminal.say("trials"))).append("  ");
    out.append(terminal.text(folder)).append('\n');
    out.append("   ").append(Ink.DIM.on(terminal, terminal.say("exit {0}", exitCode)));
    return out.append('\n').toString();
  }

  private static void trials(SearchResult result, Terminal terminal, StringBuilder out) {
    if (result.limit().trials().isEmpty()) {
      return;
    }
    String head =
        "   "
            + Columns.right(terminal.say("load"), LOAD)
            + Columns.right(terminal.say("counted"), LENGTH)
            + "  "
            + terminal.say("nearest to its limit");
    out.append('\n').append(Ink.DIM.on(terminal, head)).append('\n');
    result.limit().trials().stream()
        .sorted(Comparator.comparingDouble(Trial::load))
        .forEach(trial -> out.append(line(result, trial, terminal)).append('\n'));
  }

  /** One trial, as it is told while others go on, too. */
  public static String line(SearchResult result, Trial trial, Terminal terminal) {
    String load = terminal.text(SearchText.load(result, trial.load()));
    String length = terminal.text(Formats.duration(trial.length()));
    String said = terminal.text(SearchText.trial(trial));
    int room = terminal.width() - LOAD - LENGTH - 6;
    return " "
        + terminal.mark(SearchText.mark(trial))
        + " "
        + Ink.BOLD.on(terminal, Columns.right(load, LOAD))
        + Columns.right(length, LENGTH)
        + "  "
        + Columns.left(said, room).stripTrailing();
  }
}
