/**
 * Asks, beside the load, what nobody in good faith asks: a system is only known to refuse what it
 * was seen to refuse. Its requests are in the history, marked as probes, and in no figure; whatever
 * could spoil what a person asks for is left out, even where it would find more.
 */
@NullMarked
package dev.headroom.load.inspect;

import org.jspecify.annotations.NullMarked;
