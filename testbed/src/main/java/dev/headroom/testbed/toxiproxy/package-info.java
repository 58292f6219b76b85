/**
 * A Toxiproxy for machines that have none. Tools that speak Toxiproxy's HTTP API must not notice
 * the difference: where behaviour was in doubt, the answer of the real server 2.12 decides. A toxic
 * that is not built here is refused, never pretended. Left out: TLS, the metrics page, and
 * half-open connections (the real server closes both ways as well).
 *
 * <p>A connection is two channels on one event loop. What one side sends runs through a Netty
 * pipeline of toxics into the other side, so a toxic is a channel handler, and pipes need no locks.
 */
@NullMarked
package dev.headroom.testbed.toxiproxy;

import org.jspecify.annotations.NullMarked;
