package dev.headroom.capacity.message;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A language: says messages in it. What it has no words for, it says in English. */
public final class Words {

  /** The language that templates are written in. */
  public static final Words ENGLISH = new Words(Language.EN, Map.of(), missing -> {});

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)(?::([^}/]*)/([^}]*))?}");

  private final Language language;
  private final Map<String, String> templates;
  private final Consumer<String> missing;

  private Words(Language language, Map<String, String> templates, Consumer<String> missing) {
    this.language = language;
    this.templates = templates;
    this.missing = missing;
  }

  public static Words of(Language language) {
    return of(language, missing -> {});
  }

  /**
   * The same, telling of every template that it has no words for.
   *
   * @param missing takes the English template
   */
  public static Words of(Language language, Consumer<String> missing) {
    return language == Language.EN
        ? ENGLISH
        : new Words(language, Translations.of(language), missing);
  }

  public Language language() {
    return language;
  }

  /** As HTML names it: {@code ko}. */
  public String tag() {
    return language == Language.KO ? "ko" : "en";
  }

  /** A message as text; anything else as it is. */
  public String say(@Nullable Object said) {
    return said instanceof Said inWords ? inWords.in(this) : String.valueOf(said);
  }

  /** A sentence that goes on another's: in English without its capital, unless that is a name's. */
  public String inSentence(Object said) {
    String text = say(said);
    return language == Language.EN && text.matches("(?s)[A-Z][\\p{Ll} ].*")
        ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  String known(String text) {
    return templates.getOrDefault(text, text);
  }

  String filled(Message message) {
    String template = templates.get(message.template());
    if (template == null) {
      template = message.template();
      if (language != Language.EN && template.chars().anyMatch(Character::isLetter)) {
        missing.accept(template);
      }
    }
    return ARGUMENT
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(argument(message, found)));
  }

  /** A sentence that has no message of its own, as templates of pages hold them. */
  public String text(String template, Object... arguments) {
    return say(Message.of(template, arguments));
  }

  private String argument(Message message, MatchResult found) {
    String text = say(message.arguments().get(Integer.parseInt(found.group(1))));
    if (found.group(2) == null) {
      return text;
    }
    return Ending.NOUN.equals(found.group(2))
        ? Ending.of(text, found.group(3))
        : text + Particle.after(text, found.group(2), found.group(3));
  }
}
