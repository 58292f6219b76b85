package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stories of people who were let in, or weren't, and should not have been, or should. */
final class Entrance {

  private Entrance() {}

  static Witnesses.Case fake(Operation probe, Line line, Evidence evidence) {
    Message token =
        switch (String.valueOf(probe.probe())) {
          case "borrowed" -> Message.of("somebody else's token");
          case "expired" -> Message.of("a token whose time was over");
          default -> Message.of("a token that was made up");
        };
    return new Witnesses.Case(
        Message.of(
            "user {0} asked to {1} with {2} at {3} and was let in",
            probe.user(), Message.data(probe.op()), token, evidence.at(probe.start())),
        story(probe, line));
  }

  static Witnesses.Case late(Operation operation, Line line, Evidence evidence) {
    Ticket ticket = line.byPass(operation);
    Message why =
        ticket == null
            ? Message.of("without ever having entered")
            : ticket.left < operation.start()
                ? Message.of("having left by {0}", evidence.at(ticket.left))
                : Message.of(
                    "though the admission was over by {0}",
                    evidence.at(line.times().surelyExpired(ticket)));
    return new Witnesses.Case(
        Message.of(
            "user {0} asked to {1} at {2}, {3}, and was let in",
            operation.user(), Message.data(operation.op()), evidence.at(operation.start()), why),
        story(operation, line));
  }

  static Witnesses.Case refused(Operation operation, Line line, Evidence evidence) {
    Ticket ticket = line.byPass(operation);
    String ends = ticket == null ? "" : evidence.at(line.times().insideUntil(ticket));
    return new Witnesses.Case(
        Message.of(
            "user {0} asked to {1} at {2} and was refused ({3}), though admitted until {4} at least",
            operation.user(),
            Message.data(operation.op()),
            evidence.at(operation.start()),
            Message.data(String.valueOf(operation.code())),
            ends),
        story(operation, line));
  }

  private static List<Span> story(Operation operation, Line line) {
    List<Span> story = new ArrayList<>();
    Ticket ticket = line.byPass(operation);
    if (ticket != null) {
      story.addAll(LineWords.story(ticket, line.times()));
    }
    Message asked = Message.of("asked to {0}", Message.data(operation.op()));
    Message answer =
        operation.acknowledged()
            ? Message.of("{0}: granted", asked)
            : Message.of("{0}: refused", asked);
    story.add(
        new Span(
            LineWords.user(operation.user()), answer, operation.start(), operation.end(), false));
    story.sort(Comparator.comparingLong(Span::from));
    return story;
  }
}
