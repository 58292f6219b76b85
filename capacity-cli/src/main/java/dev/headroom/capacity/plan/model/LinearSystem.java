package dev.headroom.capacity.plan.model;

/** A few equations in as many unknowns: Gauss's elimination with partial pivoting. */
final class LinearSystem {

  private LinearSystem() {}

  /**
   * @param rows of the matrix, the right side as last column; overwritten
   * @return the unknowns, 0 for one that the equations leave open
   */
  static double[] solve(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
          pivot = row;
        }
      }
      double[] top = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = top;
      for (int row = column + 1; row < size && top[column] != 0; row++) {
        double times = rows[row][column] / top[column];
        for (int k = column; k <= size; k++) {
          rows[row][k] -= times * top[k];
        }
      }
    }
    double[] unknowns = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = rows[row][size];
      for (int k = row + 1; k < size; k++) {
        rest -= rows[row][k] * unknowns[k];
      }
      unknowns[row] = rows[row][row] == 0 ? 0 : rest / rows[row][row];
    }
    return unknowns;
  }
}
