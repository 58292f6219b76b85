/**
 * What {@code /v3/api-docs} says beyond what signatures tell: refusals, and how to prove who one
 * is.
 */
@NullMarked
package dev.headroom.reference.shared.openapi;

import org.jspecify.annotations.NullMarked;
