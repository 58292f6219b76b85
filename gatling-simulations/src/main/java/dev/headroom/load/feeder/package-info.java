/**
 * Deterministic test data: the same seed deals the same people the same seats, and no two injectors
 * ever deal the same one. Collisions are a scenario's decision, never an accident of the feeder.
 */
@NullMarked
package dev.headroom.load.feeder;

import org.jspecify.annotations.NullMarked;
