package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An objective's name: what it is about, and the aggregate behind a comma, each of which a language
 * may know.
 *
 * @param spoken whether it stands in a sentence: {@code Response time, p95} is then “response time
 *     (p95)”
 */
public record ObjectiveName(String name, boolean spoken) implements Said {

  private static final Pattern PARTS =
      Pattern.compile("(?s)(.*), (p[0-9.]+|mean|highest|lowest|worst|median|overall|all)");

  /** In tables: {@code Entering, p95}. */
  public static Message of(String name) {
    return Message.data(new ObjectiveName(name, false));
  }

  static Message spoken(String name) {
    return Message.data(new ObjectiveName(name, true));
  }

  @Override
  public String in(Words words) {
    if (words.language() == Language.EN) {
      return Names.shown(spoken ? Headline.spoken(name) : name);
    }
    String whole = new Name(name).in(words);
    Matcher parts = PARTS.matcher(name);
    if (!whole.equals(name) || !parts.matches()) {
      return Names.shown(whole);
    }
    String about = new Name(parts.group(1)).in(words);
    String aggregate = new Name(parts.group(2)).in(words);
    return Names.shown(spoken ? about + "(" + aggregate + ")" : about + ", " + aggregate);
  }
}
