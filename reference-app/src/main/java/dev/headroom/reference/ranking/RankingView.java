package dev.headroom.reference.ranking;

import java.util.List;

/**
 * The fastest-selling concerts that have sold a seat at all.
 *
 * @param windowSeconds the span whose sales decide
 */
record RankingView(long windowSeconds, List<Ranked> concerts) {

  /**
   * One of them.
   *
   * @param rank 1 for the fastest
   * @param soldRecently seats sold in the window
   * @param sold seats sold ever
   * @param seats how many there are, sold or not
   */
  record Ranked(int rank, long concertId, String title, long soldRecently, long sold, long seats) {}
}
