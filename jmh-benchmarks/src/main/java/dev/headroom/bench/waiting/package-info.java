/**
 * The waiting line, through its port: the adapter is the one that the app would wire. Left out: the
 * HTTP call around it and the check that user and schedule exist.
 */
@NullMarked
package dev.headroom.bench.waiting;

import org.jspecify.annotations.NullMarked;
