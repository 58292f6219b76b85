/**
 * Events leave through the database that their facts are written to, at least once each and in
 * order a message key; who hears one twice has to know it by its id.
 */
@NullMarked
package dev.headroom.reference.outbox;

import org.jspecify.annotations.NullMarked;
