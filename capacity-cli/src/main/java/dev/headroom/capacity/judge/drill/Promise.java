package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to hold in a drill.
 *
 * @param promised the limit, in a few words; empty where the name says it
 * @param measured in a few words
 * @param met null where it could not be told
 * @param excused it need not hold, and decides nothing
 * @param because why it is excused, or could not be told, or broke; empty where there is no reason
 */
public record Promise(
    Message name,
    Message promised,
    Message measured,
    @Nullable Boolean met,
    boolean excused,
    Message because) {}
