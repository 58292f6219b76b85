package dev.headroom.capacity.plan.size;

import org.jspecify.annotations.Nullable;

/**
 * Event streams and what each costs.
 *
 * @param most that were open on one instance at once
 * @param allowed on one instance, as the app is set
 * @param baseMiB resident memory of an instance without streams
 * @param eachMiB more for each; null where it was not seen apart from noise
 * @param baseFiles open without streams
 * @param eachFiles more for each; null where it was not seen
 */
public record StreamUse(
    double most,
    double allowed,
    @Nullable Double baseMiB,
    @Nullable Double eachMiB,
    @Nullable Double baseFiles,
    @Nullable Double eachFiles) {}
