package dev.headroom.chaos.fault;

import java.io.IOException;

/** A fault in force. */
public interface Injected extends AutoCloseable {

  /**
   * Undoes the fault; does nothing if it is gone already, whoever removed it.
   *
   * @throws IOException if the fault may still be in force; worth another try
   */
  @Override
  void close() throws IOException;

  /** Whether it has run its course, so that nothing of it is left to wait for. */
  default boolean isOver() {
    return false;
  }
}
