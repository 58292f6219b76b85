/**
 * One fault, one small file: a record of what is to go wrong, which can inject itself, tells how
 * one sees that it works, and hands back the way to undo it.
 */
@NullMarked
package dev.headroom.chaos.fault;

import org.jspecify.annotations.NullMarked;
