package dev.headroom.capacity.judge.calibration;

import java.util.List;

/**
 * What a calibration is reckoned from: the same levels and seed give the same models.
 *
 * @param planned as in {@link Calibration}
 * @param kept as in {@link Calibration}
 * @param levels as in {@link Calibration}
 */
public record Measurements(Setting setting, int planned, List<Integer> kept, List<Level> levels) {
  public Measurements {
    kept = List.copyOf(kept);
    levels = List.copyOf(levels);
  }

  /** Of a calibration. */
  public static Measurements of(Calibration calibration) {
    return new Measurements(
        calibration.setting(), calibration.planned(), calibration.kept(), calibration.levels());
  }

  /** Fits the models. */
  public Calibration fitted() {
    return Calibration.of(setting, planned, kept, levels);
  }
}
