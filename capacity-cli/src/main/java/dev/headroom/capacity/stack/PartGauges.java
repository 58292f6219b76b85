package dev.headroom.capacity.stack;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the system tells of a part's process, also of the one that takes its place.
 *
 * @param part {@code mariadb}, or with its number: {@code app-2}, {@code redis-1}
 * @param pid of its process now
 */
record PartGauges(String part, LongSupplier pid) {
  private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d+)");
  private static final String APP = "app";

  void in(MetricsSampler sampler) {
    Matcher numbered = NUMBERED.matcher(part);
    boolean several = numbered.matches();
    String kind = several ? numbered.group(1) : part;
    int instance = several ? Integer.parseInt(numbered.group(2)) : 1;
    sampler.watch(kind, instance, new PartGauge(pid, now -> new ResidentMemory(kind, now)));
    // An app tells of its CPU itself.
    sampler.watch(
        kind,
        instance,
        kind.equals(APP)
            ? new PartGauge(pid, RequestThreadTimes::new)
            : new PartGauge(pid, now -> cpu(kind, now)));
  }

  private static Gauge cpu(String kind, long pid) {
    return ProcessHandle.of(pid)
        .<Gauge>map(process -> new ProcessCpu(kind, process))
        .orElse(Map::of);
  }
}
