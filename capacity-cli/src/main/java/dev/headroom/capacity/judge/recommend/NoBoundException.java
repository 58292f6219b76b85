package dev.headroom.capacity.judge.recommend;

/** Nothing can be said of a figure; the message says why and continues "because". */
final class NoBoundException extends Exception {

  private static final long serialVersionUID = 1L;

  NoBoundException(String why) {
    super(why);
  }
}
