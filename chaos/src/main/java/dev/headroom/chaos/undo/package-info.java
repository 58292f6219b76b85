/**
 * What is in force is written down before it is, with the way back, so that whoever comes next can
 * clear up after a process that was killed.
 */
@NullMarked
package dev.headroom.chaos.undo;

import org.jspecify.annotations.NullMarked;
