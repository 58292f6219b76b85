package dev.headroom.reference.waiting;

/** What a script of another context needs to check an admission within its own round trip. */
public final class WaitingScripts {
  /**
   * Fragment with {@code ticketOf(prefix, kind, number, secret)}, the user or nil, and {@code
   * permitOf(prefix, number, now)}, the end of the permit or nil.
   */
  public static final String TICKET = "ticket";

  private WaitingScripts() {}
}
