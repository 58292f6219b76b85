/** Orders and payments, as plain values. */
@NullMarked
package dev.headroom.reference.payments.domain;

import org.jspecify.annotations.NullMarked;
