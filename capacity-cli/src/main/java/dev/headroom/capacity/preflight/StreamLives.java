package dev.headroom.capacity.preflight;

import java.util.List;

/** Whether streams outlive the wait that they are opened for. */
final class StreamLives implements Law {

  static final String LAW = "drain time = people waiting / admitted a tick × tick";

  /** The app ends a stream up to a tenth before its life, so that they don't all come back. */
  static final double SHORTEST = 0.9;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    if (!plan.way().streams() || !line.applies() || line.longestWait() == 0) {
      return List.of();
    }
    double life = plan.app().seconds(AppFacts.STREAM_LIFE);
    double cut = life * SHORTEST;
    String sum = drain(plan, line) + "; a stream lives " + Say.time(cut) + " to " + Say.time(life);
    if (line.longestWait() < cut) {
      return List.of(Finding.fine(LAW, "every stream outlives its wait", sum));
    }
    double lost = line.waitedAtLeast(cut);
    return List.of(
        Finding.contradiction(
            LAW,
            "the last in line wait "
                + Say.time(line.longestWait())
                + ", as long as a stream lives: up to "
                + Say.people(lost)
                + " lose theirs",
            sum,
            AppFacts.STREAM_LIFE
                + ": "
                + Math.round(Math.ceil(line.longestWait() / SHORTEST / 60))
                + "m, or admit more at once"));
  }

  /** {@code 20,000 / 100 × 3 s = 10 min}; of one schedule. */
  static String drain(Plan plan, LineForecast line) {
    double each = line.longest() / plan.data().schedules();
    double batch = plan.app().admissionBatch();
    double tick = plan.app().admissionSeconds();
    String schedules = plan.data().schedules() == 1 ? "" : " in each schedule";
    return Say.people(each)
        + schedules
        + " / "
        + Say.number(batch)
        + " × "
        + Say.time(tick)
        + " = "
        + Say.time(each / batch * tick)
        + ", the longest wait is "
        + Say.time(line.longestWait());
  }
}
