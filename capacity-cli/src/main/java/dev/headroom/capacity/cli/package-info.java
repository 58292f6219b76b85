/** The commands: parse, call one class that does the work, render. Nothing is computed here. */
@NullMarked
package dev.headroom.capacity.cli;

import org.jspecify.annotations.NullMarked;
