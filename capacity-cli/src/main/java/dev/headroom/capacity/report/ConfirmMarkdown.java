package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.ConfirmText;
import java.util.ArrayList;
import java.util.List;

/** {@code confirm.md}: what was changed, expected, measured, and what follows. */
public final class ConfirmMarkdown {

  public static final String NAME = "confirm.md";

  private ConfirmMarkdown() {}

  /**
   * @param second name of the second run's folder
   */
  public static String of(Confirmation found, String second, Words words) {
    List<Message> said = new ArrayList<>(ConfirmText.after(found));
    StringBuilder out =
        new StringBuilder("**" + Markup.escaped(words.say(said.remove(0))) + "**\n\n");
    said.addAll(ConfirmText.before(found.change(), found.expected()));
    said.forEach(one -> out.append("- ").append(Markup.escaped(words.say(one))).append('\n'));
    return out.append("- ").append(Markup.code(second)).append('\n').toString();
  }
}
