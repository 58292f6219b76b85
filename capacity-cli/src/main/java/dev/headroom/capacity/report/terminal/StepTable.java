package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.BreakText;
import org.jspecify.annotations.Nullable;

/** The steps of a rising load, up to the one that broke an objective. */
final class StepTable {
  private static final int LOAD = 14;
  private static final int FIGURE = 9;

  private StepTable() {}

  /**
   * Ends with what the objectives below are about; empty where the load was not to rise until
   * something breaks.
   */
  static String render(@Nullable BreakPoint found, Terminal terminal) {
    if (found == null || found.phases().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String head =
        "   "
            + Columns.left(terminal.say("load"), LOAD)
            + figures(terminal, Message.of("requests"), Message.of("failed"), "p95");
    out.append(Ink.DIM.on(terminal, head + "  " + terminal.say("what broke"))).append('\n');
    for (BreakText.Step step : BreakText.steps(found)) {
      Boolean met = step.met();
      char mark = met == null ? '?' : met ? '\u2713' : '\u2717';
      String text =
          Columns.left(terminal.text(step.load()), LOAD)
              + figures(terminal, step.requests(), step.failed(), step.p95());
      int room = terminal.width() - 3 - LOAD - 3 * (FIGURE + 1) - 3;
      String why =
          step.why().isEmpty() ? "" : Columns.wrapped(terminal.text(step.why()), room).get(0);
      out.append(' ').append(terminal.mark(mark)).append(' ').append(text);
      out.append(why.isEmpty() ? "" : "  " + (step.after() ? why : Ink.RED.on(terminal, why)));
      out.append('\n');
    }
    out.append('\n');
    if (found.held() != null) {
      String at =
          "   "
              + terminal.say(
                  "at {0}, the highest load that held", BreakText.shortLoad(found.held()));
      out.append(Ink.DIM.on(terminal, at)).append('\n');
    }
    return out.toString();
  }

  private static String figures(Terminal terminal, Object... figures) {
    StringBuilder text = new StringBuilder();
    for (Object figure : figures) {
      text.append(' ').append(Columns.right(terminal.text(figure), FIGURE));
    }
    return text.toString();
  }
}
