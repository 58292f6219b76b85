package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;

/**
 * Words over a plot.
 *
 * @param left percent of the plot's width
 * @param top percent of its height
 * @param cls how it looks; {@code r}: stands left of its point
 */
public record Label(Message text, Message strong, double left, double top, String cls) {

  public Label {
    left = Percent.rounded(left);
    top = Percent.rounded(top);
  }

  Label(Message text, double left, double top, String cls) {
    this(text, Message.NONE, left, top, cls);
  }

  /** Beyond this share of the width a label stands left of its point. */
  private static final double TURN = 65;

  /** Percent of the width until the plot's edge; words that are longer are cut with an ellipsis. */
  public double room() {
    return cls.equals("tick") || cls.equals("end")
        ? 100
        : Percent.rounded(cls.endsWith("r") || cls.contains(" r ") ? left : 100 - left);
  }

  static Label at(Message text, Message strong, double left, double top, String cls) {
    return new Label(text, strong, left, top, left > TURN ? cls + " r" : cls);
  }

  /** A grid line's value, at the left edge. */
  static Label tick(Object text, double top) {
    return new Label(Message.data(text), Message.NONE, 0, top, "tick");
  }
}
