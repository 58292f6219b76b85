package dev.headroom.capacity.slo;

/** What a run says about its objectives, better to worse, and the exit code that carries it. */
public enum Verdict {
  /** Every objective was met and every check held. */
  PASS(0),
  /** Nothing broke, but something could not be told. */
  INCONCLUSIVE(3),
  /** An objective was missed or a check broke. */
  FAIL(1),
  /** The measurement itself can't be believed, so nothing it says counts. */
  INVALID(3);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
