package dev.headroom.testbed.share;

import java.io.IOException;
import java.util.function.Predicate;

/** Where on this machine groups of processes can be held to a share of the processors. */
public interface CpuGroups {
  /** What the name of each of our groups begins with. */
  String PREFIX = "headroom.";

  /**
   * The first place that was seen to work: a control group beneath our own (v1 or v2), else a scope
   * of the user's systemd.
   *
   * @throws NoCpuShareException where nothing does; says why, in one line
   */
  static CpuGroups ofThisMachine() {
    return Places.ofThisMachine();
  }

  /**
   * Makes an empty group.
   *
   * @param stack and {@code part} that it is for, of letters, digits, dots and dashes
   */
  CpuGroup make(String stack, String part) throws IOException;

  /** How it is done, in words. */
  String how();

  /**
   * Removes groups without a process that were left by stacks that are gone.
   *
   * @param lives whether the stack of that id is there
   */
  void sweep(Predicate<String> lives);
}
