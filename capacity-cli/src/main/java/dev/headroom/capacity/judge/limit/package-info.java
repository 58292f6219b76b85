/** What a search for a limit makes of judged runs: a trial of each, and an answer of all. */
@NullMarked
package dev.headroom.capacity.judge.limit;

import org.jspecify.annotations.NullMarked;
