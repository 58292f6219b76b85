package dev.headroom.capacity.stack;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the app's facts once what was under way has arrived, or won't. That they are missing is for
 * whoever judges to weigh: it fails no run.
 */
final class FactsAfter {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  // Whoever pressed Ctrl-C waits at the terminal.
  private static final Duration PATIENCE_INTERRUPTED = Duration.ofSeconds(3);
  private static final long PAUSE_MILLIS = 200;
  private static final long FIRST_PAUSE_NANOS = 1_000_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final SystemUnderTest system;
  private final Results results;
  private final RunListener listener;

  FactsAfter(SystemUnderTest system, Results results, RunListener listener) {
    this.system = system;
    this.results = results;
    this.listener = listener;
  }

  void take(boolean interrupted) throws IOException, InterruptedException {
    try {
      long until = System.nanoTime() + (interrupted ? PATIENCE_INTERRUPTED : PATIENCE).toNanos();
      settle(until);
      ask();
      long pause = FIRST_PAUSE_NANOS;
      while (results.facts().underWay().onlyBookings() && until > System.nanoTime()) {
        listener.doing("waiting for bookings to settle");
        TimeUnit.NANOSECONDS.sleep(Math.min(pause, Math.max(0, until - System.nanoTime())));
        ask();
        pause *= 2;
      }
    } catch (StackFailure unanswered) {
      listener.doing("the app did not tell its facts: " + unanswered.getMessage());
    }
  }

  private void ask() throws IOException {
    listener.doing("asking the app for its facts");
    Optional<InputStream> facts = system.facts();
    if (facts.isPresent()) {
      try (InputStream in = facts.get()) {
        results.facts(in);
      }
    }
  }

  private void settle(long until) throws InterruptedException {
    boolean told = false;
    while (!settled() && System.nanoTime() < until) {
      if (!told) {
        listener.doing("waiting for events to settle");
        told = true;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private boolean settled() {
    return system.ledger().map(FactsAfter::settled).orElse(true);
  }

  /** An app that doesn't tell how far it is behind may be: it gets all the time there is. */
  static boolean settled(String ledger) {
    JsonNode told = JSON.readTree(ledger);
    return told.path("outbox").path("pending").asLong(1) == 0
        && told.path("consumer").path("lag").asLong(1) == 0;
  }
}
