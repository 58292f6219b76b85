package dev.headroom.capacity.stack;

import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackListener;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.home.HomeUnusableException;
import dev.headroom.testbed.process.StackStartException;
import java.nio.file.Path;

/**
 * Stores for many runs one after the other, each of which starts an app of its own on them and
 * begins by emptying them.
 */
public final class RunningStores implements AutoCloseable {
  private final Stack stack;

  private RunningStores(Stack stack) {
    this.stack = stack;
  }

  /**
   * @param logs where those of the stores go
   * @throws StackFailure naming the part that did not start
   */
  public static RunningStores start(Path logs, RunListener listener) {
    try {
      return new RunningStores(
          Stack.start(
              StackSpec.stores()
                  .withDirectory(logs)
                  .withoutShutdownHook()
                  .withListener(
                      new StackListener() {
                        @Override
                        public void starting(String part) {
                          listener.doing("starting " + part);
                        }
                      })));
    } catch (StackStartException failed) {
      listener.failed(failed.getMessage());
      throw new StackFailure(
          failed.part() + " did not start: " + failed.reason() + "; its log is in " + logs, failed);
    } catch (HomeUnusableException failed) {
      throw new StackFailure(failed.getMessage(), failed);
    }
  }

  /** A run on these stores; they must not be closed before it ends. */
  public RunSession session(RunPlan plan, Installation installation, RunListener listener) {
    return new RunSession(plan, installation, listener, PhaseEnd.GO_ON, stack.endpoints());
  }

  @Override
  public void close() {
    stack.close();
  }
}
