package dev.headroom.capacity.plan.points;

/** A file of points that can't be read: the message says where, what is wrong, how to mend it. */
public final class PointsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PointsException(String message) {
    super(message);
  }
}
