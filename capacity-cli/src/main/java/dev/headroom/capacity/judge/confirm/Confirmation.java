package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What became of a prediction, and of the suspect.
 *
 * @param measuredMillis mean response time after the change; NaN where the run says nothing
 * @param interval of it, null where too little is known
 * @param waitMillis for the suspect after the change, a request
 * @param held whether what was measured agrees with what was expected; null where it can't be told
 * @param confirmed whether changing the suspect took the wait away and made calls faster; null
 *     where it can't be told
 * @param reason why it can't be told, or what speaks against it; empty where nothing does
 */
public record Confirmation(
    Change change,
    Expectation expected,
    double measuredMillis,
    @Nullable Interval interval,
    double waitMillis,
    @Nullable Boolean held,
    @Nullable Boolean confirmed,
    Message reason) {}
