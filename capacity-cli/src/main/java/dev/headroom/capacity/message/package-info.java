/**
 * What is said to people, apart from the language it is said in: a sentence travels as its English
 * template and what it speaks of, and becomes text only where it is printed. Names from logs and
 * files are data and are said as they are.
 */
@NullMarked
package dev.headroom.capacity.message;

import org.jspecify.annotations.NullMarked;
