/**
 * Ways to be wrong, to test the tests: each is a decorator around a port that behaves as a bug did
 * that somebody had. Only the profile {@code defects} together with {@code defects.seeded} puts one
 * in; nothing outside of this package knows of it.
 */
@NullMarked
package dev.headroom.reference.defects;

import org.jspecify.annotations.NullMarked;
