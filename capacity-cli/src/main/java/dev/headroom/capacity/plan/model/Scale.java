package dev.headroom.capacity.plan.model;

import java.util.Arrays;

/** What a fit counts in, so that its unknowns are all near 1: the largest size and throughput. */
record Scale(double n, double x) {

  static Scale of(Data data) {
    return new Scale(data.largest(), Arrays.stream(data.x()).max().orElseThrow());
  }
}
