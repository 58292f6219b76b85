package dev.headroom.capacity.plan.size;

import org.jspecify.annotations.Nullable;

/**
 * Events through Kafka.
 *
 * @param perRequest events that a request causes, above 0
 * @param perLater the same of a request after admission; NaN where there is no waiting line
 * @param keptUp events a second that consumers kept up with
 * @param lagging whether their lag grew at that rate
 * @param serviceSeconds that a consumer takes for one; null where it was not measured
 * @param partitions as measured; null where nobody said
 */
public record EventUse(
    double perRequest,
    double perLater,
    double keptUp,
    boolean lagging,
    @Nullable Double serviceSeconds,
    @Nullable Integer partitions) {}
