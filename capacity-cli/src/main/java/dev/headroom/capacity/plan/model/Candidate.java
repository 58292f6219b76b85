package dev.headroom.capacity.plan.model;

/**
 * A fitted family among others.
 *
 * @param heldOutError mean relative error at levels held out; NaN where too few levels allow it
 * @param weight the share of the evidence, from 0 to 1 over all candidates
 */
record Candidate(Fit fit, double heldOutError, double weight) {}
