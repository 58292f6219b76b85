package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.DrillSeriesText;
import dev.headroom.capacity.report.text.Formats;
import java.util.List;

/** {@code drills.md}: several drills as a page or a pull request shows them. */
public final class DrillSeriesMarkdown {
  private DrillSeriesMarkdown() {}

  /** The page, in a language. */
  public static String render(DrillSeries series, Words words) {
    Markup page = new Markup(words);
    page.line("### " + series.verdict() + ": " + words.text("drills"));
    page.paragraph("**" + page.text(DrillSeriesText.headline(series)) + "**");
    page.head("llr", "drill", "answer", "seconds");
    for (DrillTrial trial : series.trials()) {
      StringBuilder answer = new StringBuilder();
      answer.append(DrillSeriesText.mark(trial)).append(' ');
      answer.append(page.text(DrillSeriesText.answer(trial)));
      DrillSeriesText.notes(trial).forEach(note -> answer.append("<br>").append(page.text(note)));
      page.row(
          List.of(
              "["
                  + page.text(DrillSeriesText.who(trial))
                  + "]("
                  + trial.results()
                  + "/report.html)",
              answer.toString(),
              Formats.significant(trial.seconds(), 2)));
    }
    return page.text();
  }
}
