/** Payments over HTTP. */
@NullMarked
package dev.headroom.reference.payments.adapter.web;

import org.jspecify.annotations.NullMarked;
