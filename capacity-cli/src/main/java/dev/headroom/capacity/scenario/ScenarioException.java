package dev.headroom.capacity.scenario;

/** A scenario that can't be found or understood; the message is one line with the mend in it. */
public final class ScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String mend;

  ScenarioException(String place, String what, String mend) {
    super(place + ": " + what + " Write: " + mend);
    this.mend = mend;
  }

  /** What to write instead. */
  public String mend() {
    return mend;
  }
}
