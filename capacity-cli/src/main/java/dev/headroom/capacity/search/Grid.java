package dev.headroom.capacity.search;

/**
 * Loads that may be the limit, as cells of the logarithm of the load: fine where the limit probably
 * lies, coarse elsewhere, with one cell below the lowest load that may be tried and one above the
 * highest.
 */
final class Grid {
  private static final int FINE = 56;
  private static final int COARSE = 12;

  /** What lies beyond what may be tried is as probable beforehand as a factor of e within. */
  private static final double BEYOND = 1;

  private final double[] edges;

  private Grid(double[] edges) {
    this.edges = edges;
  }

  /**
   * All values are logarithms of loads.
   *
   * @param from where it begins to be fine
   * @param to where it ends to be fine
   */
  static Grid of(double least, double most, double from, double to) {
    double fineFrom = Math.max(least, from);
    double fineTo = Math.min(most, to);
    double[] edges = new double[FINE + 2 * COARSE + 3];
    int at = 0;
    edges[at++] = least - BEYOND;
    for (int i = 0; i < COARSE; i++) {
      edges[at++] = least + (fineFrom - least) * i / COARSE;
    }
    for (int i = 0; i < FINE; i++) {
      edges[at++] = fineFrom + (fineTo - fineFrom) * i / FINE;
    }
    for (int i = 0; i <= COARSE; i++) {
      edges[at++] = fineTo + (most - fineTo) * i / COARSE;
    }
    edges[at] = most + BEYOND;
    return new Grid(edges);
  }

  int size() {
    return edges.length - 1;
  }

  double middle(int cell) {
    return (edges[cell] + edges[cell + 1]) / 2;
  }

  double width(int cell) {
    return edges[cell + 1] - edges[cell];
  }

  /** Where so much of the mass lies below, between the edges of a cell in proportion. */
  double quantile(double[] mass, double share) {
    double sum = 0;
    for (int cell = 0; cell < mass.length; cell++) {
      if (sum + mass[cell] >= share && mass[cell] > 0) {
        return edges[cell] + width(cell) * (share - sum) / mass[cell];
      }
      sum += mass[cell];
    }
    return edges[edges.length - 1];
  }
}
