package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.confirm.Change;
import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/** A suspect that is changed, in sentences. */
public final class ConfirmText {

  private ConfirmText() {}

  /** What is changed and what should follow. */
  public static List<Message> before(Change change, Expectation expected) {
    return List.of(changed(change), predicted(expected), expected.method());
  }

  /** What became of it: the suspect first. */
  public static List<Message> after(Confirmation found) {
    List<Message> said = new ArrayList<>();
    said.add(suspect(found));
    if (found.held() != null) {
      said.add(prediction(found));
    }
    if (!found.reason().isEmpty()) {
      said.add(found.reason());
    }
    return said;
  }

  /** Which property was set to what. */
  public static Message changed(Change change) {
    return Message.of(
        "Changed: {0} from {1} to {2}.",
        change.property(), change.from().isEmpty() ? "\u2013" : change.from(), change.to());
  }

  /** The expectation with its interval. */
  public static Message predicted(Expectation expected) {
    return Message.of(
        expected.line()
            ? "Expected: a wait in line of {0} ({1}) instead of {2}."
            : "Expected: {0} on average ({1}) instead of {2}.",
        Figure.millis(expected.expectedMillis()),
        Message.range(Figure.millis(expected.lowMillis()), Figure.millis(expected.highMillis())),
        Figure.millis(expected.beforeMillis()));
  }

  private static Message suspect(Confirmation found) {
    Message resource = Message.data(found.change().resource());
    if (found.confirmed() == null) {
      return Message.of("Can\u2019t tell whether {0} is the cause.", resource);
    }
    boolean line = found.expected().line();
    return found.confirmed()
        ? Message.of(
            line
                ? "Confirmed: {0} was the cause. The wait in line fell from {1} to {2}."
                : "Confirmed: {0} was the cause. Waiting for it fell from {1} a request to {2}.",
            resource,
            Figure.millis(found.expected().waitMillis()),
            Figure.millis(found.waitMillis()))
        : Message.of(
            line
                ? "Not confirmed: changing {0} did not take the wait in line away."
                : "Not confirmed: changing {0} did not make calls faster.",
            resource);
  }

  private static Message prediction(Confirmation found) {
    Interval interval = found.interval();
    Message measured =
        interval == null
            ? Message.data(Figure.millis(found.measuredMillis()))
            : Message.of(
                "{0} ({1})",
                Figure.millis(found.measuredMillis()),
                Message.range(Figure.millis(interval.low()), Figure.millis(interval.high())));
    return Message.of(
        Boolean.TRUE.equals(found.held())
            ? "The prediction held: {0} measured, {1} expected."
            : "The prediction did not hold: {0} measured, {1} expected.",
        measured,
        Message.range(
            Figure.millis(found.expected().lowMillis()),
            Figure.millis(found.expected().highMillis())));
  }
}
