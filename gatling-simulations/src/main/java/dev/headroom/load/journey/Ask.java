package dev.headroom.load.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request under way: what is asked for, and when it was due and sent (epoch ms). */
record Ask(List<Integer> seats, @Nullable String key, long intended, long start) {}
