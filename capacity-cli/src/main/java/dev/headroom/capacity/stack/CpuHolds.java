package dev.headroom.capacity.stack;

import dev.headroom.testbed.StackSpec.CpuHold;
import dev.headroom.testbed.share.CpuGroups;
import dev.headroom.testbed.share.NoCpuShareException;
import java.util.List;

/** How instances are held to a share of the processors on this machine. */
public final class CpuHolds {
  private CpuHolds() {}

  /**
   * @param cores that each instance may use
   * @param jvmArguments of each
   * @throws StackFailure where no process can be held here; says why
   */
  public static CpuHold of(double cores, List<String> jvmArguments) {
    try {
      return CpuHold.of(CpuGroups.ofThisMachine(), cores, jvmArguments.toArray(String[]::new));
    } catch (NoCpuShareException none) {
      throw new StackFailure(
          "no process can be held to a share of a core here ("
              + none.getMessage()
              + "); --no-quota measures without, as long as the machine is not the limit",
          none);
    }
  }
}
