/**
 * One way to start, await, read and end a process, whatever the server. Ready is what a protocol
 * answers, never an open port or a passed time.
 */
@NullMarked
package dev.headroom.testbed.process;

import org.jspecify.annotations.NullMarked;
