package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who did and had what, for one seat. */
final class SeatStory {

  private final Duration slack;
  private final long seat;
  private final List<Span> spans = new ArrayList<>();

  SeatStory(Promises promises, long seat) {
    this.slack = promises.clockSlack();
    this.seat = seat;
  }

  static Message user(long id) {
    return Message.of("user {0}", String.valueOf(id));
  }

  SeatStory had(Tenure tenure) {
    asked(tenure);
    if (tenure.joins(slack)) {
      span(tenure, held(), tenure.got, tenure.paid, true);
    } else if (tenure.got != Tenure.NEVER) {
      span(tenure, held(), tenure.got, Math.max(tenure.got, tenure.sureUntil(slack)), true);
    }
    if (tenure.endingAsked != Tenure.NEVER) {
      long answered = tenure.givenBack;
      span(
          tenure,
          answered == Tenure.NEVER
              ? Message.of("asked to give seat {0} back: no answer", seat())
              : Message.of("gave seat {0} back", seat()),
          tenure.endingAsked,
          answered == Tenure.NEVER ? Span.OPEN : Math.max(tenure.endingAsked, answered),
          false);
    }
    if (tenure.paid != Tenure.NEVER && tenure.kind != Tenure.Kind.BOOKING) {
      long from = Math.min(tenure.payAsked, tenure.paid);
      span(tenure, Message.of("paid for seat {0}", seat()), from, tenure.paid, false);
    }
    if (tenure.paid != Tenure.NEVER) {
      span(tenure, Message.of("owned seat {0}", seat()), tenure.paid, Span.OPEN, true);
    }
    return this;
  }

  private void asked(Tenure tenure) {
    switch (tenure.kind) {
      case HOLD -> {
        boolean got = tenure.got != Tenure.NEVER;
        span(
            tenure,
            got
                ? Message.of("asked for seat {0}: granted", seat())
                : Message.of("asked for seat {0}: no answer", seat()),
            tenure.asked,
            got ? tenure.got : Span.OPEN,
            false);
      }
      case BOOKING -> {
        boolean booked = tenure.paid != Tenure.NEVER;
        span(
            tenure,
            booked
                ? Message.of("booked seat {0}: confirmed", seat())
                : Message.of("booked seat {0}: not confirmed", seat()),
            tenure.asked,
            booked ? Math.max(tenure.asked, tenure.paid) : Span.OPEN,
            false);
      }
      default -> {
        // A payment of a hold that nobody saw is told as a payment.
      }
    }
  }

  SeatStory did(long user, Message what, long from, long to) {
    spans.add(new Span(user(user), what, from, to, false));
    return this;
  }

  List<Span> spans() {
    return spans.stream().sorted(Comparator.comparingLong(Span::from)).toList();
  }

  private Message held() {
    return Message.of("held seat {0}", seat());
  }

  private String seat() {
    return String.valueOf(seat);
  }

  private void span(Tenure tenure, Message what, long from, long to, boolean sure) {
    spans.add(new Span(user(tenure.user), what, from, to, sure));
  }
}
