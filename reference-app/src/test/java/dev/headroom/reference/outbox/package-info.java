/** Tests of the outbox. */
@NullMarked
package dev.headroom.reference.outbox;

import org.jspecify.annotations.NullMarked;
