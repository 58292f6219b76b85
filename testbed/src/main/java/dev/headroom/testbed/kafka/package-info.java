/**
 * One Kafka broker in KRaft mode, in a JVM of its own so that its heap and collections are not the
 * caller's.
 */
@NullMarked
package dev.headroom.testbed.kafka;

import org.jspecify.annotations.NullMarked;
