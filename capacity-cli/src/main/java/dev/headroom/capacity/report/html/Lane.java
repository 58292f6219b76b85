package dev.headroom.capacity.report.html;

import java.util.List;

/**
 * One plot under the shared time axis.
 *
 * @param height in CSS pixels
 * @param key classes of the heat key, few to many; empty where there is none
 */
public record Lane(
    String name,
    String note,
    List<Reading> reading,
    int height,
    String svg,
    List<Label> labels,
    List<String> key) {}
