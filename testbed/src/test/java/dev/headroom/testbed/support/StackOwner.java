package dev.headroom.testbed.support;

import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A JVM that owns a stack of the named stores, says {@code ready <id>} and then waits. */
public final class StackOwner {
  private StackOwner() {}

  public static void main(String[] args) throws InterruptedException {
    Set<Store> stores = Arrays.stream(args).skip(1).map(Store::valueOf).collect(Collectors.toSet());
    StackSpec spec = StackSpec.stores(stores);
    Stack stack = Stack.start(args[0].equals("unowned") ? spec.unowned() : spec);
    stack.spawn("reader", List.of("cat"));
    System.out.println("ready " + stack.id());
    new CountDownLatch(args[0].equals("unowned") ? 0 : 1).await();
  }
}
