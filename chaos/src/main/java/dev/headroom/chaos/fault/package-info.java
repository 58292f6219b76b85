/**
 * One fault, one small file: a record of what is to go wrong, which can inject itself and hands
 * back the way to undo it. Faults go through Toxiproxy's official client, so any Toxiproxy serves.
 * Which proxy stands before which store is not known here.
 */
@NullMarked
package dev.headroom.chaos.fault;

import org.jspecify.annotations.NullMarked;
