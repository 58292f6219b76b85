package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;

/** A phase above the lanes; {@code left} and {@code width} in percent. */
public record PhaseMark(Message name, Message note, double left, double width, boolean counted) {

  public PhaseMark {
    left = Percent.rounded(left);
    width = Percent.rounded(width);
  }
}
