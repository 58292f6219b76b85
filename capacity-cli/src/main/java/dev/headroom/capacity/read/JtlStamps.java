package dev.headroom.capacity.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether JMeter wrote when samples began or when they ended, which a setting decides ({@code
 * sampleresult.timestamp.start}) and the file doesn't say. JMeter ships with the start; the end is
 * taken where the samples of single threads, one after the other, can't be told otherwise.
 */
final class JtlStamps {

  private static final int ENOUGH = 3;

  private JtlStamps() {}

  static boolean areEnds(List<JtlSample> first) {
    int notStarts = 0;
    int notEnds = 0;
    Map<String, JtlSample> latest = new HashMap<>();
    for (JtlSample sample : first) {
      String thread = sample.generator() + '\n' + sample.thread();
      JtlSample before = latest.get(thread);
      if (sample.apart() || before != null && sample.isPartOf(before)) {
        continue;
      }
      latest.put(thread, sample);
      if (before != null && !sample.thread().isEmpty()) {
        notStarts += sample.stamp() < before.stamp() + before.elapsed() - 1 ? 1 : 0;
        notEnds += sample.stamp() - sample.elapsed() < before.stamp() - 1 ? 1 : 0;
      }
    }
    return notStarts >= ENOUGH && notEnds == 0;
  }
}
