/**
 * Drills: what happens when a part fails. This module disturbs and puts back; what the disturbance
 * did to users is measured by the load generator and judged elsewhere.
 */
@NullMarked
package dev.headroom.chaos;

import org.jspecify.annotations.NullMarked;
