/** Rules, tested without any server. */
@NullMarked
package dev.headroom.reference.waiting.domain;

import org.jspecify.annotations.NullMarked;
