package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whether two measurements that a law ties together agree.
 *
 * @param id {@code utilisation}, {@code little}, {@code forced-flow} or {@code response-time}
 * @param name of the law
 * @param expected what the law says it is, and from what
 * @param expectedValue in the unit of {@code measured}
 * @param measured the same, measured in another way
 * @param tolerance how far apart chance may set them, in the same unit: 95 % of the samples' error
 * @param held null where it could not be looked at
 * @param reason why it does not hold or could not be looked at; empty where it holds
 */
public record Law(
    String id,
    Message name,
    Message expected,
    double expectedValue,
    Message measured,
    double measuredValue,
    double tolerance,
    @Nullable Boolean held,
    Message reason) {}
