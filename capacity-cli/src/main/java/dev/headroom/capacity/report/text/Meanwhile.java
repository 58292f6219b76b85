package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.run.MetricSample;
import java.util.DoubleSummaryStatistics;

/**
 * What was scarce while a run failed. Says “while”, not “because”: that two things happened
 * together is measured, that one made the other is not.
 */
final class Meanwhile {
  private static final double BUSY_PERCENT = 85;

  private Meanwhile() {}

  static String of(JudgedRun run) {
    DoubleSummaryStatistics waiting = counted(run, "app.db.pending");
    DoubleSummaryStatistics cpu = counted(run, "app.cpu.percent");
    if (waiting.getCount() > 0 && waiting.getAverage() >= 1) {
      return ", while up to "
          + Formats.number(waiting.getMax())
          + " calls waited for a database connection";
    }
    if (cpu.getCount() > 0 && cpu.getAverage() >= BUSY_PERCENT) {
      return ", while the app used " + Figure.percent(cpu.getAverage()) + " of its CPU on average";
    }
    return "";
  }

  private static DoubleSummaryStatistics counted(JudgedRun run, String metric) {
    return run.metrics().stream()
        .filter(sample -> sample.metric().equals(metric))
        .filter(sample -> run.window().contains(sample.atMillis()))
        .mapToDouble(MetricSample::value)
        .summaryStatistics();
  }
}
