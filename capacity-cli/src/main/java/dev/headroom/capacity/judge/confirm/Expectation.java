package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;

/**
 * What the mean response time is expected to be after a change, said before it is measured.
 *
 * @param beforeMillis mean response time of all requests that succeeded, as measured
 * @param waitMillis of it, what was waited for the suspect, a request
 * @param expectedMillis after the change
 * @param lowMillis and {@code highMillis} of the interval it is expected in
 * @param waitAfterMillis of it, what is still expected to be waited for the suspect
 * @param method how it was reckoned, in one sentence with its figures
 */
public record Expectation(
    double beforeMillis,
    double waitMillis,
    double expectedMillis,
    double lowMillis,
    double highMillis,
    double waitAfterMillis,
    Message method) {}
