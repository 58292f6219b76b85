package dev.headroom.capacity.plan;

/** Whether measurements carry the plan, and the exit code that says so. */
public enum Standing {
  /** They do. */
  STANDS(0),
  /** They carry its instances, but something that it rests on was not measured or does not fit. */
  DOUBT(0),
  /** They do not: no figure of it may be bought by. */
  NONE(3);

  private final int exitCode;

  Standing(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
