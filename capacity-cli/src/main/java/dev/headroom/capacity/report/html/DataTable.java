package dev.headroom.capacity.report.html;

import java.util.List;

/** The figures behind a drawing; the first column names the row. */
public record DataTable(String caption, List<String> head, List<List<String>> rows) {}
