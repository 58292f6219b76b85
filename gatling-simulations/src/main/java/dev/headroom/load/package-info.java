/**
 * The load generator: one process that plays one scenario file and writes down what happened. It
 * measures and records; whether that was good enough is judged elsewhere, from the files.
 */
@NullMarked
package dev.headroom.load;

import org.jspecify.annotations.NullMarked;
