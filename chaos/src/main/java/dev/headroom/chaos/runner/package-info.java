/**
 * Before, method, after, and rollback whatever happens; writes down what it does and sees, and
 * judges nothing.
 */
@NullMarked
package dev.headroom.chaos.runner;

import org.jspecify.annotations.NullMarked;
