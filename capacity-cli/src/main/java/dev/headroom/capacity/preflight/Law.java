package dev.headroom.capacity.preflight;

import java.util.List;

/** One thing that arithmetic can say of a plan. */
interface Law {

  /**
   * Its findings, worst first; none where it does not apply.
   *
   * @param line what becomes of the line under this plan
   */
  List<Finding> look(Plan plan, LineForecast line);
}
