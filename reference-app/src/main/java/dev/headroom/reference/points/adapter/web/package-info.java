/** Balances over HTTP. */
@NullMarked
package dev.headroom.reference.points.adapter.web;

import org.jspecify.annotations.NullMarked;
