package dev.headroom.capacity.plan.make;

/** People come, and nobody says how many requests one of them makes. */
public final class UncountedPeopleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncountedPeopleException() {
    super("nobody says how many requests a person makes");
  }
}
