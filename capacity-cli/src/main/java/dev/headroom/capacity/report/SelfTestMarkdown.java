package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.SelfTestText;
import java.util.List;
import java.util.stream.Stream;

/** {@code self-test.md}: the self-test's tables for a pull request. */
public final class SelfTestMarkdown {
  private final StringBuilder out = new StringBuilder();
  private final Words words;

  private SelfTestMarkdown(Words words) {
    this.words = words;
  }

  /** GitHub-flavoured Markdown, lines ended by {@code \n}. */
  public static String render(SelfTest test, Words words) {
    SelfTestMarkdown markdown = new SelfTestMarkdown(words);
    markdown.out.append("### ").append(test.verdict()).append(": self-test\n\n**");
    markdown.out.append(markdown.text(SelfTestText.headline(test))).append("**\n");
    if (!test.defects().isEmpty()) {
      markdown.head("defect", "what it does", "load", "should be noticed by", "noticed", "seconds");
      test.defects().forEach(markdown::defect);
    }
    if (!test.clean().isEmpty()) {
      markdown.head("clean run", "seed", "answer", "seconds");
      test.clean().forEach(markdown::clean);
    }
    return markdown.out.toString();
  }

  private void defect(Trial trial) {
    Trial.Seeded defect = trial.defect();
    if (defect != null) {
      row(
          "[" + text(defect.id()) + "](" + trial.results() + "/report.html)",
          text(Message.name(defect.what())),
          text(trial.load()),
          text(defect.notice()),
          answer(trial),
          Formats.significant(trial.seconds(), 2));
    }
  }

  private void clean(Trial trial) {
    row(
        "[" + text(trial.load()) + "](" + trial.results() + "/report.html)",
        Long.toString(trial.seed()),
        answer(trial),
        Formats.significant(trial.seconds(), 2));
  }

  private String answer(Trial trial) {
    StringBuilder answer = new StringBuilder();
    answer.append(SelfTestText.mark(trial)).append(' ').append(text(SelfTestText.answer(trial)));
    SelfTestText.notes(trial).forEach(note -> answer.append("<br>").append(text(note)));
    return answer.toString();
  }

  private void head(String... templates) {
    List<String> cells = Stream.of(templates).map(words::text).toList();
    out.append("\n| ").append(String.join(" | ", cells)).append(" |\n|");
    out.append("---|".repeat(cells.size())).append('\n');
  }

  private void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private String text(Object said) {
    return Markup.escaped(words.say(said));
  }
}
