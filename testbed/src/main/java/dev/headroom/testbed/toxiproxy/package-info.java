/**
 * A Toxiproxy for machines that have none. Tools that speak Toxiproxy's HTTP API must not notice
 * the difference: where behaviour was in doubt, the answer of the real server 2.12 decides, except
 * where that one crashes, hangs or cuts connections that a toxic had spared (docs/TOXIPROXY.md).
 * Left out: TLS, the metrics page, and half-open connections (the real server closes both ways as
 * well).
 *
 * <p>A connection is two channels on one event loop, with a pipe each way: a chain of stages, one
 * for each toxic, that outlives its source, and needs no locks.
 */
@NullMarked
package dev.headroom.testbed.toxiproxy;

import org.jspecify.annotations.NullMarked;
