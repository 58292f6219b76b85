package dev.headroom.reference.waiting.domain;

import java.util.List;

/**
 * What one admission changed, for all who watch a line.
 *
 * @param epoch which history of the line this belongs to
 * @param seq counts the news of an epoch from 1, without gaps
 * @param serving the highest number that is past the line
 * @param waiting people in the line
 * @param admittedPerSecond the pace of admission lately; 0 when unknown
 * @param complete whether {@code gone} names everybody; too many are not named
 * @param gone numbers given up since the news before
 */
public record LineNews(
    long scheduleId,
    String epoch,
    long seq,
    long serving,
    long waiting,
    double admittedPerSecond,
    boolean complete,
    List<Long> gone) {

  public LineNews {
    gone = List.copyOf(gone);
  }
}
