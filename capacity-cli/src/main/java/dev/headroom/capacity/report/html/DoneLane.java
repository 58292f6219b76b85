package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.drill.Deed;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done, and what it did, as marks with their words. Words stand in the first row where
 * they meet neither others nor the stroke of a mark above.
 */
final class DoneLane {
  private static final int ROW = 16;
  private static final int MOST_ROWS = 8;
  private static final double PERCENT_A_LETTER = 0.85;
  private static final double TURN = 72;

  /** Where the words of a mark stand. */
  private record Place(Deed deed, Message text, double at, int row, boolean left, double width) {
    double from() {
      return left ? at - width : at;
    }

    double to() {
      return left ? at : at + width;
    }
  }

  private DoneLane() {}

  static Lane of(JudgedDrill drill, RunClock clock) {
    List<Place> places = new ArrayList<>();
    for (Deed deed : drill.deeds()) {
      places.add(place(deed, DrillText.deed(drill, deed), clock, places));
    }
    int rows = 1 + places.stream().mapToInt(Place::row).max().orElse(0);
    Plot plot = clock.plot();
    List<Label> labels = new ArrayList<>();
    for (Place place : places) {
      double top = 100.0 * place.row() / rows;
      String mark = place.deed().ours() ? "edge" : "deedmark";
      plot.ticks(mark, new double[] {place.at() * 10}, place.deed().ours() ? 0 : top, 100);
      String cls = "mid deed" + (place.deed().ours() ? " fault" : "") + (place.left() ? " r" : "");
      labels.add(new Label(Plain.of(place.text()), place.at(), top + 50.0 / rows, cls));
    }
    return new Lane(
        Message.of("What was done"),
        Message.of("minutes : seconds"),
        DrillText.lengths(drill).stream().map(Plain::of).map(Reading::words).toList(),
        rows * ROW + 8,
        plot,
        Message.of("What was done over time: {0}", said(drill)),
        labels,
        List.of());
  }

  private static Message said(JudgedDrill drill) {
    List<Message> all =
        drill.deeds().stream()
            .map(
                deed ->
                    Message.of(
                        "{0} at {1}",
                        Plain.of(deed.what()), DrillText.clock(drill, deed.atMillis())))
            .toList();
    return all.isEmpty() ? Message.of("nothing") : Message.listed(all);
  }

  private static Place place(Deed deed, Message text, RunClock clock, List<Place> before) {
    double at = clock.axis().percent(deed.atMillis());
    double width = text.toString().length() * PERCENT_A_LETTER + 1.5;
    boolean left = at > TURN || at + width > 100;
    Place last = new Place(deed, text, at, MOST_ROWS - 1, left, width);
    for (int row = 0; row < MOST_ROWS; row++) {
      Place place = new Place(deed, text, at, row, left, width);
      if (before.stream().noneMatch(other -> meet(place, other))) {
        return place;
      }
    }
    return last;
  }

  private static boolean meet(Place one, Place other) {
    if (one.row() == other.row()) {
      return one.from() < other.to() && other.from() < one.to();
    }
    Place lower = one.row() > other.row() ? one : other;
    Place upper = lower == one ? other : one;
    double stroke = upper.at();
    return lower.from() < stroke && stroke < lower.to() && stroke != lower.at();
  }
}
