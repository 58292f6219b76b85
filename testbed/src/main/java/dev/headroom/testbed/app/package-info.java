/**
 * The application under test as separate JVMs, seen only through its command line and its readiness
 * endpoint.
 */
@NullMarked
package dev.headroom.testbed.app;

import org.jspecify.annotations.NullMarked;
