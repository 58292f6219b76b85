package dev.headroom.capacity.report.html;

import java.util.List;

/** One clock for everything. */
public record LanesView(
    String intro,
    List<PhaseMark> phases,
    List<TickMark> ticks,
    List<Lane> lanes,
    DataTable data,
    List<String> computed) {}
