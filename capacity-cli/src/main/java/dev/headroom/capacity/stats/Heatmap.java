package dev.headroom.capacity.stats;

/**
 * How many OK requests fell where, over time and response time.
 *
 * @param fromMillis start of the first column, epoch milliseconds
 * @param columnMillis width of a column
 * @param lowestMs lower edge of row 0; rows grow by {@code rowRatio} each
 * @param counts {@code [column][row]}
 */
public record Heatmap(
    long fromMillis, long columnMillis, double lowestMs, double rowRatio, int[][] counts) {}
