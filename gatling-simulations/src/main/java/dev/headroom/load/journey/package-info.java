/**
 * What one person does: look around, enter, wait, hold, pay; one small class a call. Intended times
 * are kept beside the actual ones, so that a stall of the system is not hidden by people who
 * politely wait for it.
 */
@NullMarked
package dev.headroom.load.journey;

import org.jspecify.annotations.NullMarked;
