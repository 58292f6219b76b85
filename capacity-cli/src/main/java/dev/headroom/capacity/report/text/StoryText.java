package dev.headroom.capacity.report.text;

import dev.headroom.capacity.check.Moment;
import dev.headroom.capacity.check.Span;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.message.Message;
import java.util.Comparator;
import java.util.List;

/**
 * A violation as it is told: which one, in one sentence, and who did what when.
 *
 * @param lines in order of time
 */
public record StoryText(Message which, Message what, List<Line> lines) {

  /**
   * One thing that somebody did, or had.
   *
   * @param when {@code 4:12.310 to 4:12.316}, on the run's clock
   */
  public record Line(Message when, Message who, Message what, Span span) {}

  /**
   * @param zeroMillis where the run's clock is 0, epoch milliseconds
   */
  public static StoryText of(Witness witness, long zeroMillis, boolean only) {
    List<Line> lines =
        witness.story().stream()
            .sorted(Comparator.comparingLong(Span::from).thenComparingLong(Span::to))
            .map(span -> new Line(when(span, zeroMillis), span.who(), span.what(), span))
            .toList();
    return new StoryText(only ? Message.of("the only one") : which(witness), witness.what(), lines);
  }

  private static Message which(Witness witness) {
    return switch (witness.which()) {
      case FIRST -> Message.of("first");
      case WORST -> Message.of("worst");
      case LAST -> Message.of("last");
    };
  }

  private static Message when(Span span, long zeroMillis) {
    String from = Moment.onClock(span.from() - zeroMillis);
    if (span.to() == Span.OPEN) {
      return Message.of("from {0} on", from);
    }
    return span.to() == span.from()
        ? Message.data(from)
        : Message.range(from, Moment.onClock(span.to() - zeroMillis));
  }
}
