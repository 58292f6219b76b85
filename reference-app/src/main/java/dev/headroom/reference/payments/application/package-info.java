/** Paying: one transaction, one answer a key. */
@NullMarked
package dev.headroom.reference.payments.application;

import org.jspecify.annotations.NullMarked;
