package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Set;

/** How a sentence about faults begins: {@code Without Redis}, {@code With app-1 killed,}. */
final class Opening {

  private static final Set<String> AWAY = Set.of(" cut off", " silenced");
  private static final Set<String> PROPER = Set.of("Redis", "Kafka");
  private static final Set<String> WITH_ARTICLE = Set.of("Garbage", "Data", "Memory");

  private Opening() {}

  static Message of(List<InjectedFault> faults) {
    InjectedFault first = faults.get(0);
    return faults.size() == 1 && takesAway(first.title().toString())
        ? Message.of("Without {0}", Parts.name(first.part()))
        : Message.of("With {0},", Message.listed(faults.stream().map(Opening::inside).toList()));
  }

  /** Whether a part is as good as not there. */
  static boolean takesAway(String title) {
    return AWAY.stream().anyMatch(title::endsWith);
  }

  /** A title as it stands amid a sentence. */
  private static Message inside(InjectedFault fault) {
    String title = fault.title().toString();
    String word = title.split(" ", 2)[0];
    if (PROPER.contains(word) || title.isEmpty() || Character.isLowerCase(title.charAt(0))) {
      return fault.title();
    }
    String small = Character.toLowerCase(title.charAt(0)) + title.substring(1);
    return Message.name(WITH_ARTICLE.contains(word) ? "the " + small : small);
  }
}
