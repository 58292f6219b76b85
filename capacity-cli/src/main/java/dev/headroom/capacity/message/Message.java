package dev.headroom.capacity.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence, or a part of one.
 *
 * @param template in English, with {@code {0}}, {@code {1}} … for the arguments; other languages
 *     look it up, and may take the arguments in another order
 * @param arguments messages, which are said in the same language, or data
 */
public record Message(String template, List<Object> arguments) implements Said {

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

  /** A name that may be one of ours, and is data where it is none. */
  public static Message name(String name) {
    return data(new Name(name));
  }

  /**
   * One thing or several: {@code {0}} is the count, further arguments follow it.
   *
   * @param one said of 1
   * @param many said of 0 and of others
   */
  public static Message counted(long count, String one, String many, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = Count.text(count);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return of(count == 1 ? one : many, arguments);
  }

  /** Sentences one after the other; what is empty is left out. */
  public static Message sentences(List<Message> sentences) {
    return sentences.stream()
        .filter(sentence -> !sentence.isEmpty())
        .reduce((one, next) -> of("{0} {1}", one, next))
        .orElse(NONE);
  }

  /** a, b and c. */
  public static Message listed(List<?> items) {
    if (items.isEmpty()) {
      return NONE;
    }
    int last = items.size() - 1;
    Message before = data(items.get(0));
    for (Object item : items.subList(1, Math.max(1, last))) {
      before = of("{0}, {1}", before, item);
    }
    return last == 0 ? before : of("{0} and {1}", before, items.get(last));
  }

  /** 113 to 123. */
  public static Message range(Object from, Object to) {
    return of("{0} to {1}", from, to);
  }

  public boolean isEmpty() {
    return template.isEmpty();
  }

  @Override
  public String in(Words words) {
    return words.filled(this);
  }

  /** In English, as programs read it. */
  @JsonValue
  @Override
  public String toString() {
    return Words.ENGLISH.say(this);
  }
}
