/** Events leave through the outbox, at least once. */
@NullMarked
package dev.headroom.reference.payments.adapter.kafka;

import org.jspecify.annotations.NullMarked;
