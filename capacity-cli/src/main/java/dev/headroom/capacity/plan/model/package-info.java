/** How throughput and response time grow, fitted to points; refuses what the points cannot tell. */
@NullMarked
package dev.headroom.capacity.plan.model;

import org.jspecify.annotations.NullMarked;
