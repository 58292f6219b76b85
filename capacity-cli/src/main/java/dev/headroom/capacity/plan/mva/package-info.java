/**
 * Queueing networks solved on paper: what a load does to stations whose demands are known. Mean
 * values of one class of requests, exponential service or processor sharing; no priorities, no
 * blocking, no burst.
 */
@NullMarked
package dev.headroom.capacity.plan.mva;

import org.jspecify.annotations.NullMarked;
