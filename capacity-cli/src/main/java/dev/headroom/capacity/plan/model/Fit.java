package dev.headroom.capacity.plan.model;

/**
 * A family with the unknowns that fit best.
 *
 * @param cost sum of the squared, weighted residuals
 */
record Fit(Family family, double[] unknowns, double cost) {

  double at(double n) {
    return family.at(unknowns, n);
  }

  double[] at(Data data) {
    return family.at(unknowns, data.n());
  }

  int size() {
    return unknowns.length;
  }
}
