package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.judge.Measured;
import dev.headroom.capacity.slo.Objective;

/** Something that could be promised. */
interface Topic {

  /** In plain words. */
  String name();

  /** Whether a lower figure is worse. */
  boolean lowerIsWorse();

  /** Unit of the figure: {@code ms} or {@code %}. */
  String unit();

  /** How it is measured, e.g. {@code p95 of the requests}. */
  String why();

  /**
   * What one result says.
   *
   * @throws NoBoundException where it says too little
   */
  Bound bound(Measured measured) throws NoBoundException;

  /**
   * The promise that this supports.
   *
   * @throws NoBoundException where none is worth making
   */
  Objective promise(Bound worst) throws NoBoundException;
}
