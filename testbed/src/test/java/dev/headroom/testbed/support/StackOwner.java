package dev.headroom.testbed.support;

import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackListener;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A JVM that starts a stack of the named stores, says {@code ready <id>} and then waits. */
public final class StackOwner {
  /** What becomes of it and of the stack. */
  enum Kind {
    OWNED,
    UNOWNED,
    DIES_WHILE_STARTING
  }

  private StackOwner() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Kind kind = Kind.valueOf(args[0]);
    Set<Store> stores = Arrays.stream(args).skip(1).map(Store::valueOf).collect(Collectors.toSet());
    Stack stack = Stack.start(spec(kind, StackSpec.stores(stores)));
    if (kind == Kind.OWNED) {
      restart(stack, stores);
    }
    stack.spawn("reader", List.of("cat"));
    System.out.println("ready " + stack.id());
    new CountDownLatch(kind == Kind.OWNED ? 1 : 0).await();
  }

  /** So that what came back is found by whoever ends the stack, too. */
  private static void restart(Stack stack, Set<Store> stores)
      throws IOException, InterruptedException {
    for (Store store : stores) {
      stack.kill(store.part());
      stack.start(store.part());
    }
  }

  private static StackSpec spec(Kind kind, StackSpec spec) {
    return switch (kind) {
      case OWNED -> spec;
      case UNOWNED -> spec.unowned();
      case DIES_WHILE_STARTING -> spec.unowned().withListener(new Dying());
    };
  }

  private static final class Dying implements StackListener {
    @Override
    public void ready(String part, Duration took) {
      Runtime.getRuntime().halt(1);
    }
  }
}
