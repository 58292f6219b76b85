package dev.headroom.capacity.plan.model;

/** How predictions fare against what came true. */
final class Tally {

  private double errors;
  private int predictions;
  private int inside;
  private int measurements;

  void predicted(Prediction prediction, double truth) {
    errors += Math.abs(prediction.value() / truth - 1);
    predictions++;
  }

  void measured(Prediction prediction, double measured) {
    measurements++;
    if (measured >= prediction.low() && measured <= prediction.high()) {
      inside++;
    }
  }

  void add(Tally other) {
    errors += other.errors;
    predictions += other.predictions;
    inside += other.inside;
    measurements += other.measurements;
  }

  double meanError() {
    return errors / predictions;
  }

  double covered() {
    return (double) inside / measurements;
  }

  int count() {
    return predictions;
  }

  /** Where {@code -Dmodels.print=true} asks for the figures of docs/MODELS.md. */
  void print(String what) {
    if (Boolean.getBoolean("models.print")) {
      System.out.println(what + ": " + this);
    }
  }

  @Override
  public String toString() {
    return String.format(
        "mean error %.1f %%, %.1f %% of new measurements inside, %d predictions",
        100 * meanError(), 100 * covered(), predictions);
  }
}
