package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.Scenario;
import java.util.List;
import java.util.Set;

/**
 * Interactive response-time law on what was measured: users = throughput × (response + think).
 * Where people waited in line, those who did are not in the product, which is a lower bound then.
 */
final class UsersAndThroughput implements AuditLaw {

  static final String LAW =
      "interactive response-time law: users = throughput × (response + think)";

  private static final double TOLERANCE = 0.05;
  private static final double TIME_OUT_SECONDS = 10;
  private static final Set<String> WAITING = Set.of("status", "subscribe", "booking");

  @Override
  public List<Finding> look(Figures figures) {
    RunManifest manifest = figures.manifest();
    Scenario scenario = figures.scenario();
    if (manifest == null || scenario == null || scenario.open() || figures.windowSeconds() <= 0) {
      return List.of();
    }
    double seconds = figures.windowSeconds();
    boolean waited = figures.named().stream().anyMatch(row -> WAITING.contains(row.name()));
    double think = scenario.journey().think().mean().toMillis() / 1_000.0;
    double least = 0;
    double most = 0;
    double count = 0;
    double busy = 0;
    for (Row row : figures.named()) {
      if (WAITING.contains(row.name())) {
        continue;
      }
      double busySeconds = row.ok() * row.get("meanMs") / 1_000;
      count += row.count();
      busy += busySeconds;
      least += busySeconds + row.count() * think;
      most += busySeconds + row.count() * think + row.ko() * TIME_OUT_SECONDS;
    }
    double users = users(manifest, figures);
    double cycle = count == 0 ? 0 : least / count;
    double slack = TOLERANCE + cycle / seconds;
    String sum =
        Say.rate(count / seconds)
            + " × ("
            + Say.time(count == 0 ? 0 : busy / count)
            + " + "
            + Say.time(think)
            + ") = "
            + Say.people(least / seconds)
            + "; planned: "
            + Say.people(users)
            + ", tolerance "
            + Say.ratio(slack);
    if (least / seconds > users * (1 + slack)) {
      return List.of(
          Audit.contradiction(LAW, "these figures take more people than there were", sum));
    }
    if (most / seconds < users * (1 - slack) && !waited) {
      boolean far = most / seconds < users * (1 - 3 * slack);
      return List.of(
          far
              ? Audit.contradiction(LAW, "these figures take far fewer people than there were", sum)
              : Finding.doubt(
                  LAW,
                  "some people did nothing, or were not there",
                  sum,
                  "see whether the generator kept up: trust, in the report"));
    }
    return List.of(
        Finding.fine(
            LAW,
            waited
                ? "people who did not wait agree with the throughput"
                : "people and throughput agree",
            sum));
  }

  /** Mean of the people planned within the window. */
  private static double users(RunManifest manifest, Figures figures) {
    double sum = 0;
    double begin = manifest.startedAtMillis();
    for (Phase phase : manifest.phases()) {
      double length = phase.duration().toMillis();
      double from = Math.max(begin, figures.window().fromMillis());
      double to = Math.min(begin + length, figures.window().toMillis());
      if (from < to) {
        double middle = ((from + to) / 2 - begin) / length;
        sum += (to - from) * (phase.fromUsers() + (phase.toUsers() - phase.fromUsers()) * middle);
      }
      begin += length;
    }
    return sum / 1_000 / figures.windowSeconds();
  }
}
