package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.Affected;
import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.CheckRow;
import dev.headroom.capacity.judge.drill.Deed;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Prevention;
import dev.headroom.capacity.judge.drill.Promise;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.TrustText;
import java.util.List;
import java.util.Locale;

/** {@code report.md} of a drill: what a pull request or an incident page wants to quote. */
public final class DrillMarkdown {
  private final JudgedDrill drill;
  private final Markup out;

  private DrillMarkdown(JudgedDrill drill, Words words) {
    this.drill = drill;
    this.out = new Markup(words);
  }

  /** GitHub-flavoured Markdown, lines ended by {@code \n}. */
  public static String render(JudgedDrill drill, Words words) {
    DrillMarkdown report = new DrillMarkdown(drill, words);
    report.head();
    report.promises();
    report.deeds();
    report.answers();
    report.hit();
    report.preventions();
    report.checklist();
    report.foot();
    return report.out.text();
  }

  private void head() {
    out.line("### " + drill.verdict() + ": " + out.text(drill.name()));
    out.paragraph("**" + out.text(drill.headline()) + "**");
    if (drill.severity() != null) {
      out.paragraph("**" + drill.severity() + "** " + out.text(drill.impact()));
    }
    out.paragraph(out.text(drill.lede()));
    for (Message notice : Lede.notices(drill.run())) {
      out.paragraph("> " + out.text(notice));
    }
  }

  private void promises() {
    if (drill.promises().isEmpty()) {
      return;
    }
    out.head("lll", "", "what was promised", "measured");
    for (Promise promise : drill.promises()) {
      String name = out.text(promise.name());
      String measured = out.text(promise.measured());
      boolean broken = promise.broken();
      Message note = DrillText.note(promise);
      out.row(
          List.of(
              String.valueOf(DrillText.mark(promise)),
              (broken ? "**" + name + "**" : name)
                  + (note.isEmpty() ? "" : "<br>" + out.text(note)),
              broken ? "**" + measured + "**" : measured));
    }
  }

  private void deeds() {
    if (drill.deeds().isEmpty()) {
      return;
    }
    out.head("rl", "time", "what was done");
    for (Deed deed : drill.deeds()) {
      String what = out.text(DrillText.deed(drill, deed));
      out.row(
          List.of(
              DrillText.clock(drill, deed.atMillis()), deed.ours() ? "**" + what + "**" : what));
    }
  }

  private void answers() {
    if (drill.answers().kinds().isEmpty()) {
      return;
    }
    out.head("lr", "answers", "count");
    for (AnswerKind kind : DrillText.kinds(drill)) {
      out.row(List.of(out.text(kind.name()), Formats.count(kind.count())));
    }
  }

  private void hit() {
    Affected affected = drill.affected();
    String file =
        affected.file() == null
            ? ""
            : ": [" + out.text(affected.file()) + "](" + affected.file() + ")";
    out.paragraph(out.text(DrillText.hit(drill)) + file);
    if (!affected.kinds().isEmpty()) {
      out.head("lrl", "what happened to them", "people", "");
      for (Affected.AffectedKind kind : affected.kinds()) {
        out.row(List.of(out.text(kind.what()), Formats.count(kind.people()), out.text(kind.how())));
      }
    }
  }

  private void preventions() {
    if (drill.preventions().isEmpty()) {
      return;
    }
    out.paragraph(out.say("What would prevent it:"));
    out.line("");
    int number = 0;
    for (Prevention prevention : drill.preventions()) {
      number++;
      out.line(number + ". **" + out.text(prevention.what()) + "** " + out.text(prevention.why()));
    }
  }

  private void checklist() {
    if (drill.checklist().isEmpty()) {
      return;
    }
    out.paragraph("<details><summary>" + out.say("Checklist") + "</summary>");
    out.head("llrrr", "part", "what", "before", "during", "after");
    for (CheckRow row : drill.checklist()) {
      String during = out.text(row.during());
      out.row(
          List.of(
              out.text(row.part()),
              out.text(row.what()),
              out.text(row.before()),
              row.odd() ? "**" + during + "**" : during,
              out.text(row.after())));
    }
    out.paragraph("</details>");
  }

  private void foot() {
    TrustText trust = TrustText.of(drill.run().trust());
    out.paragraph(
        out.say(
            "Trust {0}: {1}.",
            Message.of(trust.level().toLowerCase(Locale.ROOT)), trust.sentence()));
    drill.run().warnings().forEach(warning -> out.line("- " + out.text(warning)));
    if (drill.run().manifest() != null) {
      out.paragraph(out.say("Run it again: {0}", Markup.code(drill.run().manifest().command())));
    }
  }
}
