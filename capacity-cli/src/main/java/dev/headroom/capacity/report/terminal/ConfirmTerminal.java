package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** Sentences about a suspect, after a run's verdict. */
public final class ConfirmTerminal {

  private ConfirmTerminal() {}

  /** A line a sentence, wrapped, and a blank one before. */
  public static String of(List<Message> sentences, Terminal terminal) {
    StringBuilder out = new StringBuilder("\n");
    for (Message sentence : sentences) {
      List<String> lines =
          Columns.wrapped(terminal.words().say(sentence), terminal.width() - 4).stream()
              .map(terminal::text)
              .toList();
      for (int i = 0; i < lines.size(); i++) {
        out.append(i == 0 ? " " + terminal.mark('\u00b7') + " " : "   ").append(lines.get(i));
        out.append('\n');
      }
    }
    return out.toString();
  }
}
