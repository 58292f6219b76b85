package dev.headroom.testbed.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Processes that share one quota of the processors, or run free as long as none is set. */
public interface CpuGroup extends AutoCloseable {
  /** The least quota that the kernel takes at the usual period of 100 ms. */
  double LEAST_CORES = 0.01;

  /** The command that runs this one within the group from its first instruction on. */
  List<String> around(List<String> command);

  /**
   * Holds the group from now on.
   *
   * @param cores of processor time a second, {@value #LEAST_CORES} or more
   * @throws IOException when the kernel takes no such quota
   */
  void limit(double cores) throws IOException;

  /** Lets the group run free again. */
  void lift() throws IOException;

  /** How often it was held up since it was made; empty where nobody tells. */
  Optional<Throttling> throttling();

  /** Its directory, for whoever has to remove it once our process is gone; empty without one. */
  Optional<Path> directory();

  /** Removes it; its processes must have ended. */
  @Override
  void close();

  /**
   * @throws IllegalArgumentException for a share that no kernel takes
   */
  static double checked(double cores) {
    if (!(cores >= LEAST_CORES && cores < 1e6)) {
      throw new IllegalArgumentException("a share of " + cores + " cores is below " + LEAST_CORES);
    }
    return cores;
  }
}
