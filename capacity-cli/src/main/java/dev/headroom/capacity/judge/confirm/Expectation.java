package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;

/**
 * What the mean response time is expected to be after a change, or the mean wait in a line, said
 * before it is measured.
 *
 * @param beforeMillis mean response time of all requests that succeeded, as measured; or the mean
 *     wait in line, by Little's law
 * @param waitMillis of it, what was waited for the suspect, a request
 * @param expectedMillis after the change
 * @param lowMillis and {@code highMillis} of the interval it is expected in
 * @param waitAfterMillis of it, what is still expected to be waited for the suspect
 * @param method how it was reckoned, in one sentence with its figures
 * @param line whether it is of what waits in line, people or messages, and not of response times
 */
public record Expectation(
    double beforeMillis,
    double waitMillis,
    double expectedMillis,
    double lowMillis,
    double highMillis,
    double waitAfterMillis,
    Message method,
    boolean line) {

  /** Of response times. */
  public Expectation(
      double beforeMillis,
      double waitMillis,
      double expectedMillis,
      double lowMillis,
      double highMillis,
      double waitAfterMillis,
      Message method) {
    this(
        beforeMillis,
        waitMillis,
        expectedMillis,
        lowMillis,
        highMillis,
        waitAfterMillis,
        method,
        false);
  }
}
