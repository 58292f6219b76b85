package dev.headroom.testbed.junit;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The stores for the tests of this JVM, started when first asked for, once a build. MariaDB: a
 * database of this JVM's own, empty at first. Redis and Kafka are those of the whole build: tests
 * empty what they use, or use names of their own.
 */
public final class Testbed {
  private static @Nullable Stack stack;

  private Testbed() {}

  /**
   * A stack of this JVM on the shared stores: it starts what tests spawn, and closing it leaves the
   * stores running.
   *
   * @throws dev.headroom.testbed.process.StackStartException when a store did not start
   */
  public static synchronized Stack stack() {
    Stack current = stack;
    if (current == null) {
      current = Stack.start(StackSpec.on(ownDatabase()));
      stack = current;
    }
    return current;
  }

  /** Where the stores are reached. */
  public static Endpoints endpoints() {
    return stack().endpoints();
  }

  private static Endpoints ownDatabase() {
    try {
      Endpoints shared = new BuildStack(HeadroomHome.resolve(), BuildOwner.find()).endpoints();
      return TestDatabase.create(shared);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
