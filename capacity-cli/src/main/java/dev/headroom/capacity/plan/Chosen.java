package dev.headroom.capacity.plan;

import dev.headroom.capacity.plan.model.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * The instances that a plan asks for.
 *
 * @param instances the spare ones included
 * @param spare of them that may be away
 * @param size as the price file names it; null where there is none
 * @param basis whether so many were measured
 * @param carried by all of them, requests a second
 * @param withoutSpare what is carried while the spare ones are away
 */
public record Chosen(
    int instances,
    int spare,
    @Nullable String size,
    Basis basis,
    Prediction carried,
    Prediction withoutSpare) {}
