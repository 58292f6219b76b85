package dev.headroom.reference.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Tells filters of a call whose answer goes on after its request was handled, on a connection that
 * was taken over from the container.
 */
public final class LastingCall {
  private static final String END = LastingCall.class.getName();

  private LastingCall() {}

  /** The call goes on; whoever says so completes what is returned when it ends. */
  public static CompletableFuture<Void> begin(HttpServletRequest call) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    call.setAttribute(END, end);
    return end;
  }

  /** When a call that goes on ends; empty for one that was answered. */
  public static Optional<CompletableFuture<?>> endOf(HttpServletRequest call) {
    return call.getAttribute(END) instanceof CompletableFuture<?> end
        ? Optional.of(end)
        : Optional.empty();
  }
}
