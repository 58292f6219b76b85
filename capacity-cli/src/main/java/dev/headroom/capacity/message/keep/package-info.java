/**
 * What a report was made from, kept beside what it says: figures to the last digit and sentences
 * with what they speak of, so that the same report can be drawn again, in any language. Rounded
 * figures and English sentences are for programs; nothing is ever read back from those.
 */
@NullMarked
package dev.headroom.capacity.message.keep;

import org.jspecify.annotations.NullMarked;
