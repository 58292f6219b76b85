package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.report.text.ScarceText;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a run: the verdict, every objective, and where to read on. */
public final class TerminalReport {
  private static final int INDENT = 7;
  private static final int MOST_SCARCE = 3;

  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  private TerminalReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param reportPath where report.html lies, null if none was written
   * @param exitCode that the program is about to end with
   */
  public static String render(
      JudgedRun run, Terminal terminal, @Nullable String reportPath, int exitCode) {
    TerminalReport report = new TerminalReport(terminal);
    report.verdict(run);
    report.out.append(StepTable.render(run.breakPoint(), terminal));
    report.out.append(ObjectiveTable.render(run.objectives(), terminal));
    report.out.append(RequestTable.render(run, terminal));
    report.out.append(WaitTable.render(run, terminal));
    report.correctness(run);
    report.trust(run);
    run.warnings().forEach(warning -> report.marked('!', warning));
    Sheet scarce = new Sheet(terminal);
    GridTable.append(scarce, ScarceText.fullest(Demands.of(run), MOST_SCARCE), terminal);
    report.out.append(scarce.text());
    for (Diagnosis.Action action : run.diagnosis().actions()) {
      report.marked('\u00b7', Message.of("{0} {1}", action.what(), action.why()));
    }
    if (!report.out.toString().endsWith("\n\n")) {
      report.out.append('\n');
    }
    report.last(run, reportPath, exitCode);
    return report.out.toString();
  }

  private void verdict(JudgedRun run) {
    RunManifest manifest = run.manifest();
    String name = manifest == null ? Names.shown(run.source()) : Names.shown(manifest.scenario());
    String label = " " + run.verdict().name() + " ";
    Ink ink =
        run.verdict() == Verdict.PASS
            ? Ink.GREEN_INVERSE
            : run.verdict() == Verdict.FAIL ? Ink.RED_INVERSE : Ink.PLAIN_INVERSE;
    String sentence = name + ": " + terminal.text(Headline.insideSentence(run));
    int first = label.length() + 2 - INDENT;
    List<String> lines =
        Columns.wrapped("_".repeat(Math.max(1, first)) + sentence, terminal.width() - INDENT - 1);
    out.append(ink.on(terminal, label)).append("  ");
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? lines.get(0).substring(Math.max(1, first)) : lines.get(i);
      out.append(i == 0 ? "" : " ".repeat(INDENT)).append(terminal.text(line)).append('\n');
    }
    Lede.notices(run).forEach(notice -> marked('!', notice));
    out.append('\n');
  }

  private void correctness(JudgedRun run) {
    long looked = run.invariants().stream().filter(i -> i.held() != null).count();
    if (looked == 0) {
      return;
    }
    long held = run.invariants().stream().filter(i -> Boolean.TRUE.equals(i.held())).count();
    Message text =
        Message.of(
            "{0} of {1} held, {2} counted",
            held,
            Formats.counted(looked, "correctness check", "correctness checks"),
            Formats.counted(Rows.all(run).count(), "request", "requests"));
    marked(held == looked ? '\u2713' : '\u2717', text);
    for (Invariant invariant : run.invariants()) {
      if (Boolean.FALSE.equals(invariant.held())) {
        Message seen =
            invariant.witnesses().isEmpty()
                ? Message.NONE
                : Message.of(", first: {0}", invariant.witnesses().get(0).what());
        marked(
            '\u2717',
            Message.of(
                "{0}: {1}{2}",
                invariant.name(),
                Formats.counted(invariant.violations(), "violation", "violations"),
                seen));
        RunManifest manifest = run.manifest();
        long zero = manifest == null ? 0 : manifest.measuredFrom();
        out.append(StoryTable.render(invariant, zero, terminal));
      }
    }
  }

  private void trust(JudgedRun run) {
    TrustText trust = TrustText.of(run.trust());
    if (trust.looked() == 0) {
      return;
    }
    Message checks = Message.of("{0} of {1} checks", trust.held(), trust.looked());
    switch (trust.level()) {
      case "HIGH" -> marked('\u2713', Message.of("the measurement can be trusted: {0}", checks));
      case "MEDIUM" ->
          marked(
              '!', Message.of("the measurement: {0}, {1} not looked at", checks, trust.unknown()));
      case "LOW" -> marked('!', Message.of("the measurement is less sure: {0}", checks));
      default -> marked('\u2717', Message.of("the measurement can't be trusted: {0}", checks));
    }
    for (TrustCheck check : run.trust()) {
      if (Boolean.FALSE.equals(check.held())) {
        marked('!', Message.of("{0}. {1}", check.comparison(), check.mend()));
      }
    }
  }

  private void marked(char mark, Object text) {
    String shown = terminal.words().say(text).strip().replaceAll("\\p{Cc}", "?");
    List<String> lines =
        Columns.wrapped(shown, terminal.width() - 4).stream().map(terminal::text).toList();
    out.append(' ').append(terminal.mark(mark)).append(' ').append(lines.get(0)).append('\n');
    lines.stream().skip(1).forEach(line -> out.append("   ").append(line).append('\n'));
  }

  private void last(JudgedRun run, @Nullable String reportPath, int exitCode) {
    if (reportPath != null) {
      labelled(terminal.say("report"), reportPath, "");
    }
    if (run.manifest() != null) {
      labelled(terminal.say("again"), run.manifest().command(), " \\");
    }
    labelled(terminal.say("exit {0}", exitCode), terminal.text(exitText(run, exitCode)), "");
  }

  private void labelled(String label, String text, String continued) {
    List<String> lines =
        Columns.wrapped(terminal.text(text), terminal.width() - 12 - continued.length());
    out.append("   ").append(Ink.DIM.on(terminal, Columns.left(label, 9)));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : " ".repeat(12)).append(lines.get(i));
      out.append(i + 1 < lines.size() ? continued : "").append('\n');
    }
  }

  private static Message exitText(JudgedRun run, int exitCode) {
    boolean missed = run.objectives().stream().anyMatch(o -> Boolean.FALSE.equals(o.met()));
    return switch (exitCode) {
      case 0 ->
          run.breakPoint() == null
              ? Message.of("every objective was met")
              : Message.of("one load held, and a higher one broke");
      case 1 -> Message.of(missed ? "an objective was not met" : "a check did not hold");
      case 3 -> Message.of("no verdict");
      case 130 -> Message.of("interrupted; what was measured is kept");
      default -> Message.of("see above");
    };
  }
}
