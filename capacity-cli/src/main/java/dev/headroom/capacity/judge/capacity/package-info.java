/**
 * How much of each shared thing a request needs, and from what load on nothing of it is left: the
 * operational laws of Denning and Buzen (1978), which hold whatever the distributions, and are
 * checked against a second measurement wherever there is one.
 */
@NullMarked
package dev.headroom.capacity.judge.capacity;

import org.jspecify.annotations.NullMarked;
