package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;

/**
 * A line of the checklist that is gone through after an incident, filled from measurements.
 *
 * @param part logs, Redis, database, Kafka, schedulers; lines of a part follow each other
 * @param before a dash where it was not measured, as in the other two
 * @param odd whether it was noticeably otherwise during the faults or after
 */
public record CheckRow(
    Message part, Message what, Message before, Message during, Message after, boolean odd) {}
