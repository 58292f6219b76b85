package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.ConfirmText;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the first suspect when it was changed: expected beside measured. */
final class ConfirmView {
  private ConfirmView() {}

  /** Null where nothing was to be confirmed. */
  static @Nullable FactTable of(@Nullable Confirmed confirmed) {
    if (confirmed == null) {
      return null;
    }
    Confirmation found = confirmed.found();
    return new FactTable(
        Message.of("Was the first suspect the cause?"),
        Plain.of(found == null ? confirmed.refusal() : said(found)),
        List.of(
            FactTable.name(Message.NONE),
            FactTable.figure(Message.of("before")),
            FactTable.figure(Message.of("expected after the change")),
            FactTable.key(Message.of("measured")),
            FactTable.words(Message.NONE)),
        found == null ? List.of() : List.of(mean(found), wait(found)),
        confirmed.second().isEmpty()
            ? List.of()
            : List.of(
                Message.of(
                    "The run after the change is {0}, beside this one.",
                    Names.shown(confirmed.second()))));
  }

  private static Message said(Confirmation found) {
    List<Message> sentences = new ArrayList<>();
    List<Message> after = ConfirmText.after(found);
    sentences.add(after.get(0));
    sentences.add(ConfirmText.changed(found.change()));
    sentences.add(found.expected().method());
    sentences.add(found.reason());
    return Message.sentences(sentences);
  }

  private static Row mean(Confirmation found) {
    Expectation expected = found.expected();
    return Row.marked(
        Mark.of(found.held()),
        Message.of("Mean response time"),
        Figure.millis(expected.beforeMillis()),
        spread(
            expected.expectedMillis(), new Interval(expected.lowMillis(), expected.highMillis())),
        spread(found.measuredMillis(), found.interval()),
        Message.of(
            found.held() == null
                ? "can\u2019t tell"
                : found.held() ? "the prediction held" : "the prediction did not hold"));
  }

  private static Row wait(Confirmation found) {
    Expectation expected = found.expected();
    return Row.marked(
        Mark.of(found.confirmed()),
        Message.of("Waited for it, a request"),
        Figure.millis(expected.waitMillis()),
        Figure.millis(expected.waitAfterMillis()),
        Figure.millis(found.waitMillis()),
        Message.of(
            found.confirmed() == null
                ? "can\u2019t tell"
                : found.confirmed() ? "it was the cause" : "not confirmed as the cause"));
  }

  private static Object spread(double millis, @Nullable Interval interval) {
    return interval == null || Double.isNaN(millis)
        ? Figure.millis(millis)
        : Message.of(
            "{0} ({1})",
            Figure.millis(millis),
            Message.range(Figure.millis(interval.low()), Figure.millis(interval.high())));
  }
}
