package dev.headroom.testbed.guardian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The main class of the JVM that watches over one stack. */
public final class Guardian {
  private static final long POLL_MILLIS = 200;

  private final StackDirectory stack;
  private final Owner starter;
  private final Owner owner;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Guardian(StackDirectory stack, Owner starter, Owner owner) {
    this.stack = stack;
    this.starter = starter;
    this.owner = owner;
  }

  /**
   * The arguments that {@link #main} reads back.
   *
   * @param starter whose end is the stack's end until everything has started
   * @param owner whose end is the stack's end from then on
   */
  public static List<String> arguments(StackDirectory stack, Owner starter, Owner owner) {
    return Stream.of(List.of(stack.root().toString()), starter.arguments(), owner.arguments())
        .flatMap(List::stream)
        .toList();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    StackDirectory stack = new StackDirectory(Path.of(args[0]));
    new Guardian(stack, Owner.parse(args[1], args[2]), Owner.parse(args[3], args[4])).watch();
  }

  private void watch() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::told));
    Optional<ProcessHandle> starting = starter.living();
    Optional<ProcessHandle> owning = owner.living();
    while (!Files.exists(stack.stopRequest())) {
      // In this order: who starts the stack may end as soon as it has said that all is ready.
      boolean givenUp = hasEnded(starting) && !Files.exists(stack.ready());
      if (givenUp || !owner.isNone() && hasEnded(owning)) {
        end(false);
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
    end(true);
  }

  private static boolean hasEnded(Optional<ProcessHandle> process) {
    return process.filter(Processes::isAlive).isEmpty();
  }

  private void told() {
    try {
      end(true);
    } catch (IOException e) {
      System.err.println("could not clear " + stack.root() + ": " + e);
    }
  }

  private void end(boolean orderly) throws IOException {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    Reaper reaper = new Reaper(stack);
    if (orderly) {
      reaper.endOrderly();
    } else {
      reaper.endAbandoned();
    }
  }
}
