package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.SearchText;
import dev.headroom.capacity.search.Trial;
import java.util.Comparator;

/** {@code search.md}: the limit and its trials for a pull request. */
public final class SearchMarkdown {
  private SearchMarkdown() {}

  /** GitHub-flavoured Markdown, lines ended by {@code \n}. */
  public static String render(SearchResult result, Words words) {
    StringBuilder out = new StringBuilder("### ");
    out.append(text(words, Message.name(result.title()))).append("\n\n**");
    out.append(text(words, SearchText.headline(result))).append("**\n");
    for (Message note : SearchText.notes(result)) {
      out.append("\n- ").append(text(words, note));
    }
    out.append("\n\n| | ").append(words.text("load")).append(" | ");
    out.append(words.text("counted")).append(" | ").append(words.text("nearest to its limit"));
    out.append(" |\n|---|---:|---:|---|\n");
    result.limit().trials().stream()
        .sorted(Comparator.comparingDouble(Trial::load))
        .forEach(trial -> row(result, trial, words, out));
    return out.toString();
  }

  private static void row(SearchResult result, Trial trial, Words words, StringBuilder out) {
    String load = text(words, SearchText.load(result, trial.load()));
    out.append("| ").append(SearchText.mark(trial)).append(" | ");
    out.append(
        trial.results().isEmpty() ? load : "[" + load + "](" + trial.results() + "/report.html)");
    out.append(" | ").append(text(words, Formats.duration(trial.length())));
    out.append(" | ").append(text(words, SearchText.trial(trial))).append(" |\n");
  }

  private static String text(Words words, Object said) {
    return Markup.escaped(words.say(said));
  }
}
