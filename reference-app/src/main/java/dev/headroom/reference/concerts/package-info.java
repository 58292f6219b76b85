/**
 * What is on and what it costs. It changes so rarely that it is kept in the process and shown from
 * caches; there are no rules, so there are no layers.
 */
@NullMarked
package dev.headroom.reference.concerts;

import org.jspecify.annotations.NullMarked;
