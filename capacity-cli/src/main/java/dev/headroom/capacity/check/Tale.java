package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A story under way: spans in any order, told in order of time, and not at endless length. */
final class Tale {

  private static final int MOST = 12;

  private final List<Span> spans = new ArrayList<>();

  /** Somebody asked for something, and it was answered or not. */
  Tale asked(Message who, Message act, Message answer, long from, long to) {
    return add(new Span(who, Message.of("{0}: {1}", act, answer), from, to, false));
  }

  /** Something was so, from one instant to the other. */
  Tale was(Message who, Message what, long from, long to) {
    return add(new Span(who, what, from, to, true));
  }

  private Tale add(Span span) {
    spans.add(span);
    return this;
  }

  /** The first of them and the last, where there are too many. */
  List<Span> told() {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::from).thenComparingLong(Span::to));
    if (sorted.size() > MOST) {
      sorted.subList(MOST / 2, sorted.size() - MOST / 2).clear();
    }
    return sorted;
  }
}
