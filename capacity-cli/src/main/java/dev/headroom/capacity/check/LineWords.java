package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How checks of the line speak of people. */
final class LineWords {

  static final Message NO_WHOLE_HISTORY = Message.of("there is no whole history to look at");

  private LineWords() {}

  static Message user(long user) {
    return Message.of("user {0}", user);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 0.270 s}. */
  static Message seconds(long millis) {
    return Message.of("{0} s", String.format(Locale.ROOT, "%.3f", millis / 1_000.0));
  }

  /** What a ticket went through, as far as is sure. */
  static List<Span> story(Ticket ticket, LineTimes times) {
    List<Span> story = new ArrayList<>();
    if (ticket.entered() && ticket.enteredFrom <= ticket.enteredBy) {
      story.add(
          new Span(
              user(ticket.user),
              Message.of("asked to enter"),
              ticket.enteredFrom,
              ticket.enteredBy,
              false));
    }
    long waited = times.waitedUntil(ticket);
    if (ticket.entered() && waited > ticket.enteredBy) {
      story.add(new Span(user(ticket.user), Message.of("waited"), ticket.enteredBy, waited, true));
    }
    if (ticket.admitted() && times.insideUntil(ticket) > times.admittedBy(ticket)) {
      story.add(
          new Span(
              user(ticket.user),
              Message.of("was inside"),
              times.admittedBy(ticket),
              times.insideUntil(ticket),
              true));
    }
    return story;
  }
}
