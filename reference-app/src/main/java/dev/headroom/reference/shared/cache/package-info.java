/**
 * Hot reads are finished bytes: kept in the process for a moment and in Redis for a while, renewed
 * before they end, and made by one reader however many ask.
 */
@NullMarked
package dev.headroom.reference.shared.cache;

import org.jspecify.annotations.NullMarked;
