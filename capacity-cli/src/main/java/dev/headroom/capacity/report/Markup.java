package dev.headroom.capacity.report;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.Names;
import java.util.List;

/** GitHub-flavoured Markdown in a language; what others named can't become markup in it. */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Words words;

  Markup(Words words) {
    this.words = words;
  }

  void line(String line) {
    out.append(line).append('\n');
  }

  /** A paragraph of its own. */
  void paragraph(String text) {
    line("");
    line(text);
  }

  /** The head of a table; {@code align} has a letter a column, {@code r} for figures. */
  void head(String align, String... templates) {
    line("");
    row(List.of(templates).stream().map(words::text).toList());
    StringBuilder rule = new StringBuilder("|");
    align.chars().forEach(column -> rule.append(column == 'r' ? "--:|" : "---|"));
    line(rule.toString());
  }

  /** A row of cells that are markup already. */
  void row(List<String> cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  /** What was said, escaped. */
  String text(Object said) {
    return escaped(words.say(said));
  }

  /** Whatever Markdown, HTML or a mention could take for its own, escaped. */
  static String escaped(String text) {
    return Names.sentence(text)
        .replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }

  static String code(String code) {
    String plain = Names.sentence(code);
    return plain.contains("`") ? "`` " + plain + " ``" : "`" + plain + "`";
  }

  String say(String template, Object... arguments) {
    return words.text(template, arguments);
  }

  String text() {
    return out.toString();
  }
}
