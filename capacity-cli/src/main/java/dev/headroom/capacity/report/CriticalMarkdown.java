package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.CriticalText;

/** {@code critical.md}: where single parts give out, for a pull request. */
public final class CriticalMarkdown {
  private CriticalMarkdown() {}

  /** GitHub-flavoured Markdown, lines ended by {@code \n}. */
  public static String render(CriticalPoints points, Words words) {
    StringBuilder out = new StringBuilder();
    out.append("### ").append(points.verdict()).append(": critical points\n\n**");
    out.append(Markup.escaped(words.say(CriticalText.headline(points)))).append("**\n");
    CriticalText.sentences(points)
        .forEach(said -> out.append('\n').append(Markup.escaped(words.say(said))).append('\n'));
    out.append(MarkdownGrid.of(CriticalText.streams(points), words));
    out.append(MarkdownGrid.of(CriticalText.rates(points), words));
    return out.toString();
  }
}
