package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.drill.Affected;
import dev.headroom.capacity.judge.drill.Deed;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Prevention;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a drill: the verdict, what was promised, what was done, and who was hit. */
public final class DrillTerminal {
  private static final int CLOCK = 9;

  private final JudgedDrill drill;
  private final Terminal terminal;
  private final Sheet sheet;

  private DrillTerminal(JudgedDrill drill, Terminal terminal) {
    this.drill = drill;
    this.terminal = terminal;
    this.sheet = new Sheet(terminal);
  }

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param reportPath where report.html lies, null if none was written
   * @param exitCode that the program is about to end with
   */
  public static String render(
      JudgedDrill drill, Terminal terminal, @Nullable String reportPath, int exitCode) {
    DrillTerminal report = new DrillTerminal(drill, terminal);
    report.verdict();
    report.sheet.append(PromiseTable.render(drill, terminal));
    report.deeds();
    report.sheet.append(AnswerRows.render(drill, terminal));
    report.hit();
    report.violations();
    report.preventions();
    report.sheet.append(ChecklistTable.render(drill, terminal));
    report.trust();
    report.last(reportPath, exitCode);
    return report.sheet.text();
  }

  private void verdict() {
    String sentence = Names.shown(drill.name()) + ": " + terminal.words().say(drill.headline());
    sheet.verdict(drill.verdict(), sentence);
    if (drill.severity() != null) {
      String severity = Ink.BOLD.on(terminal, drill.severity().name());
      List<String> lines = sheet.wrapped(drill.impact(), terminal.width() - 11);
      for (int i = 0; i < lines.size(); i++) {
        sheet.line(" ".repeat(7) + (i == 0 ? severity : "  ") + "  " + lines.get(i));
      }
    }
    Lede.notices(drill.run()).forEach(notice -> sheet.marked('!', notice));
    if (drill.verdict() != Verdict.PASS && drill.verdict() != Verdict.FAIL) {
      drill.reasons().stream().distinct().skip(1).forEach(reason -> sheet.marked('!', reason));
    }
    sheet.line("");
  }

  private void deeds() {
    if (drill.deeds().isEmpty()) {
      return;
    }
    sheet.heading(terminal.say("what was done"));
    for (Deed deed : drill.deeds()) {
      String clock = Columns.right(DrillText.clock(drill, deed.atMillis()), CLOCK);
      List<String> lines = sheet.wrapped(DrillText.deed(drill, deed), terminal.width() - CLOCK - 4);
      for (int i = 0; i < lines.size(); i++) {
        String when = i == 0 ? Ink.DIM.on(terminal, terminal.text(clock)) : " ".repeat(CLOCK);
        String what = deed.ours() ? Ink.BOLD.on(terminal, lines.get(i)) : lines.get(i);
        sheet.line(when + "   " + what);
      }
    }
    sheet.labelled("", Message.of("{0}.", Message.listed(DrillText.lengths(drill))), "");
  }

  private void hit() {
    Affected affected = drill.affected();
    sheet.heading(terminal.say("who was hit"));
    String file = affected.file() == null ? "" : ": " + affected.file();
    sheet.line("   " + sheet.plain(DrillText.hit(drill)) + sheet.plain(file));
    for (Affected.AffectedKind kind : affected.kinds()) {
      Message how =
          kind.how().isEmpty() ? kind.what() : Message.of("{0}, {1}", kind.what(), kind.how());
      String count = Columns.right(Formats.count(kind.people()), CLOCK);
      List<String> lines = sheet.wrapped(how, terminal.width() - CLOCK - 4);
      for (int i = 0; i < lines.size(); i++) {
        sheet.line((i == 0 ? count : " ".repeat(CLOCK)) + "   " + lines.get(i));
      }
    }
  }

  private void violations() {
    for (Invariant invariant : drill.run().invariants()) {
      if (Boolean.FALSE.equals(invariant.held()) && !invariant.witnesses().isEmpty()) {
        sheet.heading(sheet.plain(Message.of("{0}: the first case", invariant.name())));
        sheet.append(StoryTable.render(invariant, DrillText.zeroMillis(drill), terminal));
      }
    }
  }

  private void preventions() {
    if (drill.preventions().isEmpty()) {
      return;
    }
    sheet.heading(terminal.say("what would prevent it"));
    int number = 0;
    for (Prevention prevention : drill.preventions()) {
      number++;
      List<String> lines = sheet.wrapped(prevention.what(), terminal.width() - 4);
      for (int i = 0; i < lines.size(); i++) {
        sheet.line((i == 0 ? " " + number + " " : "   ") + Ink.BOLD.on(terminal, lines.get(i)));
      }
      if (!prevention.why().isEmpty()) {
        sheet.note(prevention.why(), 3);
      }
    }
  }

  private void trust() {
    TrustText trust = TrustText.of(drill.run().trust());
    sheet.line("");
    if (trust.looked() > 0) {
      char mark =
          switch (trust.level()) {
            case "HIGH" -> '\u2713';
            case "NONE" -> '\u2717';
            default -> '!';
          };
      sheet.marked(mark, trust.sentence());
    }
    for (TrustCheck check : drill.run().trust()) {
      if (Boolean.FALSE.equals(check.held())) {
        sheet.marked('!', Message.of("{0}. {1}", check.comparison(), check.mend()));
      }
    }
    drill.run().warnings().forEach(warning -> sheet.marked('!', warning));
    sheet.line("");
  }

  private void last(@Nullable String reportPath, int exitCode) {
    if (reportPath != null) {
      sheet.labelled(terminal.say("report"), reportPath, "");
    }
    RunManifest manifest = drill.run().manifest();
    if (manifest != null) {
      sheet.labelled(terminal.say("again"), manifest.command(), " \\");
    }
    Message why =
        switch (exitCode) {
          case 0 -> Message.of("every promise was kept");
          case 1 -> Message.of("a promise was broken");
          case 3 -> Message.of("no verdict");
          case 130 -> Message.of("interrupted; what was measured is kept");
          default -> Message.of("see above");
        };
    sheet.labelled(terminal.say("exit {0}", exitCode), why, "");
  }
}
