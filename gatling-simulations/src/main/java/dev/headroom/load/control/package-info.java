/**
 * The line protocol with the parent process: arguments, commands on standard input, events on
 * standard output. A parent that died is a command to stop.
 */
@NullMarked
package dev.headroom.load.control;

import org.jspecify.annotations.NullMarked;
