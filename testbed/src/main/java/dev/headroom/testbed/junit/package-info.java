/**
 * The same stack for tests: the stores start once a build, each test JVM gets a database of its
 * own.
 */
@NullMarked
package dev.headroom.testbed.junit;

import org.jspecify.annotations.NullMarked;
