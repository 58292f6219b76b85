package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.CalibrationText;

/** {@code calibration.md}: the levels and the model for a pull request. */
public final class CalibrationMarkdown {
  private CalibrationMarkdown() {}

  /** GitHub-flavoured Markdown, lines ended by {@code \n}. */
  public static String render(Calibration calibration, Words words) {
    StringBuilder out = new StringBuilder();
    out.append("### ").append(calibration.verdict()).append(": calibration\n\n**");
    out.append(Markup.escaped(words.say(CalibrationText.headline(calibration)))).append("**\n\n");
    out.append(Markup.escaped(words.say(CalibrationText.setting(calibration.setting()))));
    out.append(".\n");
    out.append(MarkdownGrid.of(CalibrationText.levels(calibration), words));
    out.append(MarkdownGrid.of(CalibrationText.heldOut(calibration), words));
    String list = list(calibration, words);
    return list.isEmpty() ? out.toString() : out.append('\n').append(list).toString();
  }

  private static String list(Calibration calibration, Words words) {
    StringBuilder list = new StringBuilder();
    CalibrationText.model(calibration)
        .forEach(
            said ->
                list.append("- ")
                    .append(Markup.escaped(words.say(said.label())))
                    .append(": ")
                    .append(Markup.escaped(words.say(said.text())))
                    .append('\n'));
    return list.toString();
  }
}
