/**
 * What all consumers share: a message that fails is tried again for a bounded time and then put
 * aside, where an operator finds it, so that it holds up no other.
 */
@NullMarked
package dev.headroom.reference.shared.kafka;

import org.jspecify.annotations.NullMarked;
