package dev.headroom.capacity.stack;

import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.testbed.Part;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.process.StackStartException;
import java.io.IOException;
import java.util.List;

/** The parts of our own stack, for faults. */
record StackParts(Stack stack) implements Parts {

  @Override
  public List<String> names() {
    return stack.parts().stream().map(Part::name).toList();
  }

  @Override
  public ProcessHandle process(String part) {
    return stack.process(part);
  }

  @Override
  public void kill(String part) {
    stack.kill(part);
  }

  @Override
  public void stop(String part) {
    stack.stop(part);
  }

  @Override
  public void start(String part) throws IOException, InterruptedException {
    try {
      stack.start(part);
    } catch (StackStartException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }
}
