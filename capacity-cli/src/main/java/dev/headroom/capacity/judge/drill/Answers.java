package dev.headroom.capacity.judge.drill;

import java.util.List;

/**
 * What callers got, over the time steps of the run.
 *
 * @param kinds served first, then from refused on purpose to not even connected
 * @param p95Ms of all answers, refusals too, a time step; NaN where there were too few
 */
public record Answers(List<AnswerKind> kinds, double[] p95Ms) {}
