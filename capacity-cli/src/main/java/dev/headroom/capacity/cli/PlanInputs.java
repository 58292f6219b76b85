package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.capacity.EvidencePaths;
import dev.headroom.capacity.judge.capacity.PlanEvidence;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.points.PointsException;
import dev.headroom.capacity.plan.points.PointsFile;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.Mix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured and a plan may use.
 *
 * @param results as given; the newest that fit of {@code results/} where there are none and no
 *     points
 * @param points a file of points; null for none
 * @param loadIs what its column load counts: load, people or instances
 * @param instances of points that say none; null where nobody said
 */
record PlanInputs(
    List<Path> results,
    @Nullable Path points,
    String loadIs,
    @Nullable Integer instances,
    Console console) {

  /**
   * @param scenario that is asked for; null for any
   * @param within seconds that people come in
   */
  Facts facts(@Nullable String scenario, double within) throws IOException {
    for (Path result : results) {
      if (!Files.exists(result)) {
        throw new UsageException(
            "there is nothing at " + result + ".",
            "Give results of a run, a calibration or a search.");
      }
    }
    List<Path> used = results;
    if (results.isEmpty() && points == null) {
      used = EvidencePaths.newest(Path.of("results"), scenario);
      if (used.isEmpty()) {
        throw new UsageException(
            "there are no measured results"
                + (scenario == null ? "" : " of " + scenario)
                + " in results/.",
            "Measure with capacity-cli calibrate, or give results or --points FILE.csv.");
      }
      used.forEach(one -> console.err().println("from " + Reports.named(one)));
      console.err().flush();
    }
    PlanEvidence evidence = PlanEvidence.of(used, Reports::named);
    if (points == null) {
      return evidence.facts();
    }
    List<Point> read = read(points);
    Facts facts = evidence.with(Reports.named(points), read);
    return loadIs.equals("people") && facts.mix() == null ? facts.with(mix(read, within)) : facts;
  }

  /** The most that a person at once asked for at any point, over the time that they come in. */
  private static Mix mix(List<Point> points, double within) {
    double most =
        points.stream().mapToDouble(point -> point.throughput() / point.load()).max().orElse(1);
    return new Mix("", most * within, 0, false, Mix.From.SAID);
  }

  private List<Point> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "there is no file of points at " + file + ".",
          "Give a CSV with a header load,throughput,instances.");
    }
    List<Point> read;
    try {
      read = PointsFile.read(file);
    } catch (PointsException wrong) {
      throw new UsageException(
          wrong.getMessage() + ".", "The header is load,throughput[,responseMillis,instances].");
    }
    return read.stream().map(this::counted).toList();
  }

  private Point counted(Point point) {
    if (point.instances() != null) {
      return point;
    }
    if (loadIs.equals("instances")) {
      if (point.load() != Math.rint(point.load()) || point.load() > 100_000) {
        throw new UsageException(
            "a load of " + point.load() + " counts no instances.", "Leave out --load-is.");
      }
      return new Point(
          point.load(), point.throughput(), point.responseMillis(), (int) point.load());
    }
    return instances == null
        ? point
        : new Point(point.load(), point.throughput(), point.responseMillis(), instances);
  }
}
