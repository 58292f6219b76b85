package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** The figures behind a drawing; the first column names the row. */
public record DataTable(Message caption, List<Message> head, List<List<Object>> rows) {}
