package dev.headroom.capacity.cli;

import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.make.Ask;
import dev.headroom.capacity.plan.make.Planner;
import dev.headroom.capacity.plan.make.UncountedPeopleException;
import dev.headroom.capacity.plan.price.Prices;
import dev.headroom.capacity.plan.price.PricesException;
import dev.headroom.capacity.plan.price.PricesFile;
import dev.headroom.capacity.plan.size.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: what it takes to carry a target, from what was measured. */
@Command(
    name = "plan",
    description =
        "What it takes to serve so many people: app instances, streams, pools, Redis, database,"
            + " Kafka, the waiting line, and what that costs, from measured results. Says what was"
            + " measured, what was extrapolated and how far, and refuses what measurements don't"
            + " carry: exit code 3, with what to measure instead.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlanCommand implements Callable<Integer> {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      paramLabel = "<results>",
      arity = "0..*",
      description = "runs, searches and calibrations; the newest that fit of results/ without any")
  private List<Path> results = new ArrayList<>();

  @Mixin private PlanTarget target = new PlanTarget();

  @Option(
      names = "--points",
      paramLabel = "FILE.csv",
      description =
          "highest rates by number of instances, from anywhere: load,throughput and optionally"
              + " responseMillis,instances")
  private @Nullable Path points;

  @Option(
      names = "--load-is",
      paramLabel = "load|people|instances",
      defaultValue = "load",
      description =
          "what the column load of --points counts: people at once say how many requests a second"
              + " one makes; instances stand in for a column of that name")
  private String loadIs = "load";

  @Option(
      names = "--instances-measured",
      paramLabel = "N",
      converter = PositiveCount.class,
      description = "of how many instances points without the column instances are")
  private @Nullable Integer instancesMeasured;

  @Option(
      names = "--measured-on",
      paramLabel = "NAME",
      description = "the size of the price file that the measured instances were")
  private @Nullable String measuredOn;

  @Option(
      names = "--prices",
      paramLabel = "FILE.yaml",
      description = "what things cost a month; docs/prices.yaml is an example")
  private @Nullable Path prices;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the bootstrap: the same measurements and seed give the same plan")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the reports go; results/<time>-plan otherwise")
  private @Nullable Path out;

  @Mixin private ReportOptions report = new ReportOptions();

  private final Console console;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Ask ask = target.ask(measuredOn, seed);
    PlanReports reports = new PlanReports(report.reports(console));
    Prices known = prices();
    Facts facts =
        new PlanInputs(results, points, counted(), instancesMeasured, console)
            .facts(ask.scenario(), ask.withinSeconds());
    Plan plan;
    try {
      plan = Planner.plan(ask, facts, known);
    } catch (UncountedPeopleException unsaid) {
      throw new UsageException(
          "nobody says how many requests one of these people makes.",
          "Give a run of theirs, --scenario peak, --requests-a-person 2.5, or --load-is people.");
    } catch (PricesException unpriced) {
      throw new UsageException("--measured-on: " + unpriced.getMessage() + ".", "Name one.");
    }
    Path folder =
        OutputFolder.check(
            out != null ? out : Path.of("results", FOLDER.format(Instant.now()) + "-plan"));
    reports.publish(plan, folder);
    return plan.standing().exitCode();
  }

  private String counted() {
    if (!List.of("load", "people", "instances").contains(loadIs)) {
      throw new UsageException(
          "--load-is '" + loadIs + "' is none of load, people, instances.", "Give one of them.");
    }
    return loadIs;
  }

  private @Nullable Prices prices() throws IOException {
    if (prices == null) {
      return null;
    }
    if (!Files.isRegularFile(prices)) {
      throw new UsageException(
          "there is no price file at " + prices + ".", "Copy docs/prices.yaml and edit it.");
    }
    try {
      return PricesFile.read(prices);
    } catch (PricesException wrong) {
      throw new UsageException(wrong.getMessage() + ".", "docs/prices.yaml is an example.");
    }
  }
}
