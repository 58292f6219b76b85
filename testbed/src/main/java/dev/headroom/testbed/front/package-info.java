/**
 * One address before all instances of the app, as a balancer is: knows which instances are ready,
 * deals connections to them, and passes bytes on without looking at them.
 */
@NullMarked
package dev.headroom.testbed.front;

import org.jspecify.annotations.NullMarked;
