package dev.headroom.capacity.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Groups of requests that people went through, 12 bytes each: one counts as begun where the group
 * was, and took as long as the requests in it did together, pauses left out.
 */
final class GroupColumns implements RequestColumns {

  private final IntColumn starts = new IntColumn();
  private final IntColumn durations = new IntColumn();
  private final IntColumn kinds = new IntColumn();
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<String> found = new ArrayList<>();
  private List<String> names = List.of();
  private int[] order = new int[0];
  private long base;

  /** Index of a kind of group, to be used with {@link #add}. */
  int kind(String name, boolean ok) {
    Integer known = indices.putIfAbsent(name, found.size());
    if (known == null) {
      found.add(name);
    }
    return 2 * (known == null ? found.size() - 1 : known) + (ok ? 1 : 0);
  }

  void add(int kind, int start, int durationMs) {
    kinds.add(kind);
    starts.add(start);
    durations.add(durationMs);
  }

  void removeLast() {
    kinds.removeLast();
    starts.removeLast();
    durations.removeLast();
  }

  /** Names are from now on in order of their first groups, whatever order they were added in. */
  void build(long baseMillis) {
    base = baseMillis;
    int[] firsts = new int[found.size()];
    Arrays.fill(firsts, Integer.MAX_VALUE);
    for (int i = 0; i < size(); i++) {
      int name = kinds.get(i) >> 1;
      firsts[name] = Math.min(firsts[name], starts.get(i));
    }
    int[] sorted =
        IntStream.range(0, firsts.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(name -> firsts[name]).thenComparing(found::get))
            .mapToInt(Integer::intValue)
            .toArray();
    order = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      order[sorted[i]] = i;
    }
    names = Arrays.stream(sorted).mapToObj(found::get).toList();
  }

  @Override
  public int size() {
    return starts.size();
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public int name(int group) {
    return order[kinds.get(group) >> 1];
  }

  @Override
  public long startMillis(int group) {
    return base + starts.get(group);
  }

  @Override
  public long ticks(int group) {
    return durations.get(group);
  }

  @Override
  public boolean ok(int group) {
    return (kinds.get(group) & 1) == 1;
  }
}
