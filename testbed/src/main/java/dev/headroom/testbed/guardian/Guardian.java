package dev.headroom.testbed.guardian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The main class of the JVM that watches over one stack. */
public final class Guardian {
  private static final long POLL_MILLIS = 200;

  private final StackDirectory stack;
  private final Owner owner;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Guardian(StackDirectory stack, Owner owner) {
    this.stack = stack;
    this.owner = owner;
  }

  /** The arguments that {@link #main} reads back. */
  public static List<String> arguments(StackDirectory stack, Owner owner) {
    return List.of(stack.root().toString(), owner.arguments().get(0), owner.arguments().get(1));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    StackDirectory stack = new StackDirectory(Path.of(args[0]));
    Owner owner = new Owner(Long.parseLong(args[1]), Long.parseLong(args[2]));
    new Guardian(stack, owner).watch();
  }

  private void watch() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::told));
    Optional<ProcessHandle> watched = owner.living();
    while (!Files.exists(stack.stopRequest())) {
      if (!owner.isNone() && !watched.filter(Processes::isAlive).isPresent()) {
        end(false);
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
    end(true);
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
