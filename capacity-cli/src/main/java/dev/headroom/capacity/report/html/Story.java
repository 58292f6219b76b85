package dev.headroom.capacity.report.html;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Moment;
import dev.headroom.capacity.check.Span;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.StoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A violation drawn: a line for each thing that somebody did or had, over the instants at which
 * anything changed. These stand in their order and not to scale, since a hold of minutes and a race
 * of milliseconds meet in most stories.
 *
 * @param begins whether it is the first of its check
 * @param ticks the instants, as many as fit
 */
public record Story(
    Message check,
    boolean begins,
    Message which,
    Message what,
    List<Row> rows,
    List<TickMark> ticks) {

  private static final int MOST_TICKS = 7;

  /**
   * A line of the story.
   *
   * @param left percent of the width
   * @param sure filled; else an outline: it happened at one instant in between, or may have
   * @param open goes on beyond the edge
   */
  public record Row(
      Message who,
      Message what,
      Message when,
      double left,
      double width,
      boolean sure,
      boolean open) {

    public String cls() {
      return (sure ? "sure" : "unsure") + (open ? " open" : "");
    }
  }

  /** Of all that broke, those violations that have a story. */
  static List<Story> of(List<Invariant> invariants, long zeroMillis) {
    List<Story> stories = new ArrayList<>();
    for (Invariant invariant : invariants) {
      int before = stories.size();
      for (Witness witness : invariant.witnesses()) {
        if (!witness.story().isEmpty()) {
          boolean only = invariant.violations() == 1;
          StoryText text = StoryText.of(witness, zeroMillis, only);
          stories.add(of(invariant, stories.size() == before, text, zeroMillis));
        }
      }
    }
    return stories;
  }

  private static Story of(Invariant invariant, boolean begins, StoryText text, long zeroMillis) {
    List<Long> instants = instants(text);
    List<Row> rows = text.lines().stream().map(line -> row(line, instants)).toList();
    return new Story(
        Plain.of(invariant.name()),
        begins,
        text.which(),
        Plain.of(text.what()),
        rows,
        ticks(instants, zeroMillis));
  }

  private static List<Long> instants(StoryText text) {
    TreeSet<Long> instants = new TreeSet<>();
    for (StoryText.Line line : text.lines()) {
      instants.add(line.span().from());
      if (line.span().to() != Span.OPEN) {
        instants.add(line.span().to());
      }
    }
    return List.copyOf(instants);
  }

  private static Row row(StoryText.Line line, List<Long> instants) {
    Span span = line.span();
    boolean open = span.to() == Span.OPEN;
    double left = place(instants.indexOf(span.from()), instants);
    double right = open ? 100 : place(instants.indexOf(span.to()), instants);
    return new Row(
        Plain.of(line.who()),
        Plain.of(line.what()),
        line.when(),
        left,
        Percent.rounded(right - left),
        span.sure(),
        open);
  }

  /** Room is left on both sides, so that what goes on can be seen to go on. */
  private static double place(int index, List<Long> instants) {
    return Percent.rounded(100.0 * (index + 0.5) / instants.size());
  }

  private static List<TickMark> ticks(List<Long> instants, long zeroMillis) {
    int every = (instants.size() + MOST_TICKS - 1) / MOST_TICKS;
    List<TickMark> ticks = new ArrayList<>();
    for (int i = 0; i < instants.size(); i += every) {
      ticks.add(new TickMark(Moment.onClock(instants.get(i) - zeroMillis), place(i, instants)));
    }
    return ticks;
  }
}
