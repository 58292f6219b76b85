package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** One clock for everything. */
public record LanesView(
    List<Message> intro,
    List<PhaseMark> phases,
    List<TickMark> ticks,
    List<Lane> lanes,
    DataTable data,
    List<Message> computed) {}
