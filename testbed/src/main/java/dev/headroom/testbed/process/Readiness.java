package dev.headroom.testbed.process;

/** Asks a server, in its own protocol, whether it serves. */
@FunctionalInterface
public interface Readiness {
  /**
   * Whether it answered as it should.
   *
   * @throws Exception when it did not answer; that is not yet a failure
   */
  boolean answers() throws Exception;
}
