package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.slo.Verdict;
import java.util.List;

/** The house's blocks of lines: a verdict, marked lines, headings, labelled lines. */
final class Sheet {
  private static final int INDENT = 7;
  private static final int LABEL = 9;
  private static final int AFTER_LABEL = 12;

  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  Sheet(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The only thing that is printed inverse, and the sentence beside it. */
  void verdict(Verdict verdict, String sentence) {
    verdict(
        verdict.name(),
        verdict == Verdict.PASS
            ? Ink.GREEN_INVERSE
            : verdict == Verdict.FAIL ? Ink.RED_INVERSE : Ink.PLAIN_INVERSE,
        sentence);
  }

  /** The same where the answer is none of the usual verdicts. */
  void verdict(String name, Ink ink, String sentence) {
    String label = " " + name + " ";
    int first = Math.max(1, label.length() + 2 - INDENT);
    List<String> lines =
        Columns.wrapped("_".repeat(first) + plain(sentence).strip(), terminal.width() - INDENT - 1);
    out.append(ink.on(terminal, label)).append("  ");
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : " ".repeat(INDENT));
      line(i == 0 ? lines.get(0).substring(first) : lines.get(i));
    }
  }

  /** A quiet heading above a block, after an empty line. */
  void heading(String text) {
    if (!out.toString().endsWith("\n\n")) {
      out.append('\n');
    }
    out.append("   ").append(Ink.DIM.on(terminal, text)).append('\n');
  }

  /** A line behind a mark; what does not fit goes on below it. */
  void marked(char mark, Object text) {
    List<String> lines = wrapped(text, terminal.width() - 4);
    out.append(' ').append(terminal.mark(mark)).append(' ');
    line(lines.get(0));
    lines.stream().skip(1).forEach(more -> line("   " + more));
  }

  /** A quiet line below another. */
  void note(Object text, int indent) {
    wrapped(text, terminal.width() - indent - 1)
        .forEach(more -> line(" ".repeat(indent) + Ink.DIM.on(terminal, more)));
  }

  void labelled(String label, Object text, String continued) {
    List<String> lines = wrapped(text, terminal.width() - AFTER_LABEL - continued.length());
    out.append("   ").append(Ink.DIM.on(terminal, Columns.left(label, LABEL)));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : " ".repeat(AFTER_LABEL));
      line(lines.get(i) + (i + 1 < lines.size() ? continued : ""));
    }
  }

  /** Ends a line, without blanks behind it. */
  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  void append(String text) {
    out.append(text);
  }

  List<String> wrapped(Object text, int width) {
    return Columns.wrapped(plain(text).strip(), width);
  }

  /** What is said, as this terminal can show it, with nothing in it that could steer it. */
  String plain(Object said) {
    return terminal.text(terminal.words().say(said).replaceAll("\\p{Cc}", "?"));
  }

  String text() {
    return out.toString();
  }
}
