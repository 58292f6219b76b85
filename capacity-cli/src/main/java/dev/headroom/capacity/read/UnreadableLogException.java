package dev.headroom.capacity.read;

/** A file of which nothing can be read. The message is one line, {@link #mend()} what to do. */
public final class UnreadableLogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String mend;

  public UnreadableLogException(String message, String mend) {
    super(message);
    this.mend = mend;
  }

  public String mend() {
    return mend;
  }
}
