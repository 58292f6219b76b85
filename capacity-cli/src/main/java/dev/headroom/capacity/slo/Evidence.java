package dev.headroom.capacity.slo;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;

/**
 * What objectives are held against.
 *
 * @param metrics only those taken within the window
 */
public record Evidence(RequestStatistics requests, List<MetricSample> metrics) {}
