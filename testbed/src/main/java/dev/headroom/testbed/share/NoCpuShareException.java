package dev.headroom.testbed.share;

/** No process can be held to a share of the processors here; the message says why, in one line. */
public final class NoCpuShareException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoCpuShareException(String message) {
    super(message);
  }
}
