package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.SelfTestText;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What {@code self-test} prints: each defect with what should notice it, then the clean runs. */
public final class SelfTestTable {
  private static final int GAP = 2;
  private static final int INDENT = 7;
  private static final int NOTE = 5;

  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  private SelfTestTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param folder where the runs lie
   * @param exitCode that the program is about to end with
   */
  public static String render(SelfTest test, Terminal terminal, String folder, int exitCode) {
    SelfTestTable table = new SelfTestTable(terminal);
    table.verdict(test);
    table.defects(test.defects());
    table.clean(test.clean());
    table.last(test, folder, exitCode);
    return table.out.toString();
  }

  /** One run as it is told while others go on. */
  public static String line(Trial trial, Terminal terminal) {
    String who =
        trial.defect() == null
            ? terminal.say("{0}, clean", Message.data(trial.load()))
            : trial.defect().id() + ": " + trial.defect().notice();
    return " "
        + terminal.mark(SelfTestText.mark(trial))
        + " "
        + terminal.text(who)
        + ", "
        + terminal.text(SelfTestText.answer(trial))
        + ", "
        + terminal.say("{0} s", Formats.significant(trial.seconds(), 2));
  }

  private void verdict(SelfTest test) {
    Verdict verdict = test.verdict();
    String label = " " + verdict.name() + " ";
    Ink ink =
        verdict == Verdict.PASS
            ? Ink.GREEN_INVERSE
            : verdict == Verdict.FAIL ? Ink.RED_INVERSE : Ink.PLAIN_INVERSE;
    String sentence = terminal.text(SelfTestText.headline(test));
    out.append(ink.on(terminal, label)).append("  ");
    int first = Math.max(1, label.length() + 2 - INDENT);
    List<String> lines =
        Columns.wrapped("_".repeat(first) + sentence, terminal.width() - INDENT - 1);
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? lines.get(0).substring(first) : " ".repeat(INDENT) + lines.get(i));
      out.append('\n');
    }
  }

  private void defects(List<Trial> trials) {
    if (trials.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>(List.of(terminal.say("defect")));
    List<String> notices = new ArrayList<>(List.of(terminal.say("should be noticed by")));
    trials.forEach(
        trial -> {
          names.add(trial.defect() == null ? "" : trial.defect().id());
          notices.add(trial.defect() == null ? "" : terminal.text(trial.defect().notice()));
        });
    int name = widest(names);
    int notice = widest(notices);
    head(names.get(0), name, notices.get(0), notice, terminal.say("noticed"));
    for (int i = 0; i < trials.size(); i++) {
      row(trials.get(i), names.get(i + 1), name, notices.get(i + 1), notice);
    }
  }

  private void clean(List<Trial> trials) {
    if (trials.isEmpty()) {
      return;
    }
    int load = Math.max(widest(List.of(terminal.say("clean run"))), widestLoad(trials));
    String seed = terminal.say("seed");
    int width =
        Math.max(
            Columns.width(seed),
            trials.stream().mapToInt(t -> Long.toString(t.seed()).length()).max().orElse(1));
    head(terminal.say("clean run"), load, seed, width, terminal.say("answer"));
    trials.forEach(trial -> row(trial, trial.load(), load, Long.toString(trial.seed()), width));
  }

  private static int widestLoad(List<Trial> trials) {
    return widest(trials.stream().map(Trial::load).toList());
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Columns::width).max().orElse(0);
  }

  private void head(String one, int oneWidth, String two, int twoWidth, String three) {
    String head =
        "   " + Columns.left(one, oneWidth + GAP) + Columns.left(two, twoWidth + GAP) + three;
    out.append('\n').append(Ink.DIM.on(terminal, head)).append('\n');
  }

  private void row(Trial trial, String one, int oneWidth, String two, int twoWidth) {
    String said = terminal.text(SelfTestText.answer(trial));
    out.append(' ').append(terminal.mark(SelfTestText.mark(trial))).append(' ');
    out.append(Columns.left(one, oneWidth + GAP));
    out.append(Ink.DIM.on(terminal, Columns.left(two, twoWidth + GAP)));
    out.append(trial.answer().wrong() ? Ink.RED.on(terminal, said) : Ink.BOLD.on(terminal, said));
    out.append('\n');
    for (Message note : SelfTestText.notes(trial)) {
      for (String line : Columns.wrapped(terminal.text(note), terminal.width() - NOTE)) {
        out.append(" ".repeat(NOTE)).append(Ink.DIM.on(terminal, line)).append('\n');
      }
    }
  }

  private void last(SelfTest test, String folder, int exitCode) {
    String why =
        switch (exitCode) {
          case 0 -> terminal.say("every defect was noticed, and nothing alarmed without one");
          case 1 -> terminal.say("a defect was not noticed as it should be, or a false alarm");
          case 3 -> terminal.say("a run told nothing");
          default -> terminal.say("interrupted");
        };
    out.append("\n   ").append(Ink.DIM.on(terminal, terminal.say("runs"))).append("    ");
    out.append(terminal.text(folder)).append('\n');
    out.append("   ").append(Ink.DIM.on(terminal, terminal.say("exit {0}", exitCode)));
    out.append("  ").append(why).append('\n');
  }
}
