package dev.headroom.capacity.stack;

import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import java.io.IOException;

/** Stores for many runs, each of which starts an app of its own on them. */
public final class SharedStores implements AutoCloseable {
  private final Stack stack = Stack.start(StackSpec.stores());

  /** A run on these stores. */
  public RunSession session(RunPlan plan, PhaseEnd phaseEnd) throws IOException {
    return new RunSession(plan, Installation.current(), new Silence(), phaseEnd, stack.endpoints());
  }

  @Override
  public void close() {
    stack.close();
  }

  private static final class Silence implements RunListener {
    @Override
    public void doing(String what) {}

    @Override
    public void failed(String details) {}

    @Override
    public void loading(Load now) {}
  }
}
