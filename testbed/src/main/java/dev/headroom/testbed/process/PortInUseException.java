package dev.headroom.testbed.process;

/** Someone else listens on the port that was asked for a part. */
public final class PortInUseException extends StackStartException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortInUseException(String part, int port) {
    super(part, "port " + port + " is already in use");
    this.port = port;
  }

  public int port() {
    return port;
  }
}
