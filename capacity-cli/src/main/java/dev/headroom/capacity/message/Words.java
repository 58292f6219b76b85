package dev.headroom.capacity.message;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language: says messages in it. What it has no words for, it says in English. */
public final class Words {

  /** The language that templates are written in. */
  public static final Words ENGLISH = new Words(Map.of());

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

  private final Map<String, String> templates;

  private Words(Map<String, String> templates) {
    this.templates = templates;
  }

  /** The message as text; anything else as it is. */
  public String say(Object said) {
    if (!(said instanceof Message message)) {
      return String.valueOf(said);
    }
    String template = templates.getOrDefault(message.template(), message.template());
    return ARGUMENT
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(argument(message, found.group(1))));
  }

  private String argument(Message message, String index) {
    return say(message.arguments().get(Integer.parseInt(index)));
  }
}
