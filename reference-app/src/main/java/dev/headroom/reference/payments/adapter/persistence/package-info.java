/** Payments, their keys and the outbox in the database. */
@NullMarked
package dev.headroom.reference.payments.adapter.persistence;

import org.jspecify.annotations.NullMarked;
