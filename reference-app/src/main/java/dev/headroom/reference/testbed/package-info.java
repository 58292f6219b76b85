/** For tests and drills, on the management port under the profile testbed alone. */
@NullMarked
package dev.headroom.reference.testbed;

import org.jspecify.annotations.NullMarked;
