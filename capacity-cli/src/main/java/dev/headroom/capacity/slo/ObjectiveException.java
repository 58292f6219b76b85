package dev.headroom.capacity.slo;

/**
 * An objective that can't be understood. The message is one line, {@link #mend()} what to write.
 */
public final class ObjectiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String mend;

  public ObjectiveException(String message, String mend) {
    super(message);
    this.mend = mend;
  }

  /** What to write instead, e.g. {@code target: "< 500 ms"}. */
  public String mend() {
    return mend;
  }
}
