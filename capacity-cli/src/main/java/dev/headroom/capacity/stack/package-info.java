/**
 * What a run starts, in order, and stops again; and the machine it runs on. The only place beside
 * the commands that touches processes.
 */
@NullMarked
package dev.headroom.capacity.stack;

import org.jspecify.annotations.NullMarked;
