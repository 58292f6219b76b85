package dev.headroom.capacity.message;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence, or a part of one.
 *
 * @param template in English, with {@code {0}}, {@code {1}} … for the arguments; other languages
 *     look it up, and may take the arguments in another order
 * @param arguments messages, which are said in the same language, or data
 */
public record Message(String template, List<Object> arguments) {

  /** Nothing to say. */
  public static final Message NONE = of("");

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String template, Object... arguments) {
    return new Message(template, Arrays.asList(arguments));
  }

  /** Data, such as a name from a log: the same in every language, braces and all. */
  public static Message data(Object data) {
    return new Message("{0}", List.of(data));
  }

  public boolean isEmpty() {
    return template.isEmpty();
  }

  /** In English. */
  @Override
  public String toString() {
    return Words.ENGLISH.say(this);
  }
}
