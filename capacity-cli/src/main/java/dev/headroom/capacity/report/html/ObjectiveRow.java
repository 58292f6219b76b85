package dev.headroom.capacity.report.html;

import dev.headroom.capacity.report.text.ObjectiveText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the objectives table.
 *
 * @param bar null where there is no share to draw
 */
public record ObjectiveRow(ObjectiveText text, Mark mark, String cls, @Nullable ShareBar bar) {

  static ObjectiveRow of(ObjectiveText text, double limitAt) {
    Mark mark =
        switch (text.state()) {
          case MISSED -> Mark.BROKEN;
          case UNKNOWN -> Mark.UNKNOWN;
          case MET -> Mark.HELD;
        };
    String cls = mark == Mark.BROKEN ? "fail" : text.margin() ? "warn" : "";
    boolean noneAllowed = mark == Mark.HELD && text.target().number().equals("0");
    Double share = text.share() == null && noneAllowed ? Double.valueOf(0) : text.share();
    ShareBar bar = share == null ? null : ShareBar.of(share, limitAt, cls);
    return new ObjectiveRow(text, mark, cls, bar);
  }
}
