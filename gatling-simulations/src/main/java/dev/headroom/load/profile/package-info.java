/**
 * How much load when. One function of time per scenario, from which everybody's intended time, the
 * retirement of surplus users and the preflight arithmetic are all derived, so that they cannot
 * disagree. Closed and open model never mix.
 */
@NullMarked
package dev.headroom.load.profile;

import org.jspecify.annotations.NullMarked;
