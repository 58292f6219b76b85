package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.ConstantLoad;
import dev.headroom.capacity.scenario.Durations;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.search.Settings;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a search looks, how closely, and for how long. */
final class SearchOptions {
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%?");
  private static final double BELOW = 100;
  private static final double ABOVE = 20;
  private static final double BEGIN = 8;

  /** JVM of the generator, seeding, the app's facts, the judgement: about so long. */
  private static final Duration BESIDE = Duration.ofSeconds(12);

  @Option(
      names = "--min",
      paramLabel = "F",
      converter = PositiveFactor.class,
      description =
          "lowest load to try, in what the scenario counts: arrivals a second or people at once; a"
              + " hundredth of its peak otherwise")
  private @Nullable Double min;

  @Option(
      names = "--max",
      paramLabel = "F",
      converter = PositiveFactor.class,
      description = "highest load to try; 20 times the scenario's peak otherwise")
  private @Nullable Double max;

  @Option(
      names = "--precision",
      paramLabel = "P%",
      defaultValue = "5%",
      description = "how far the limit may be off either way, 95 %% sure; 5%% otherwise")
  private String precision = "";

  @Option(
      names = "--budget",
      paramLabel = "D",
      converter = LengthOfTime.class,
      defaultValue = "20min",
      description =
          "ends after that long at the latest, with what is known by then; 20min otherwise")
  private Duration budget = Duration.ZERO;

  @Option(
      names = "--trial",
      paramLabel = "D..D",
      defaultValue = "10s..60s",
      description =
          "how much of a trial counts, short ones far from the limit and long ones near it;"
              + " 10s..60s otherwise")
  private String trial = "";

  @Option(
      names = "--settle",
      paramLabel = "D",
      converter = LengthOfTime.class,
      description =
          "how long a load lasts before it counts; as long as a visit of the scenario otherwise,"
              + " 4 s to 1 min")
  private @Nullable Duration settle;

  /** These options as one would write them again, each with a blank before it. */
  String again() {
    StringBuilder again = new StringBuilder();
    if (min != null) {
      again.append(" --min ").append(LoadTrials.plain(min));
    }
    if (max != null) {
      again.append(" --max ").append(LoadTrials.plain(max));
    }
    again.append(" --precision ").append(precision.replace(" ", ""));
    again.append(" --budget ").append(Durations.format(budget).replace(" ", ""));
    again.append(" --trial ").append(trial.replace(" ", ""));
    if (settle != null) {
      again.append(" --settle ").append(Durations.format(settle).replace(" ", ""));
    }
    return again.toString();
  }

  Duration settling(Scenario scenario) {
    return settle == null ? ConstantLoad.settling(scenario) : settle;
  }

  /**
   * @throws UsageException if they leave nothing to search
   */
  Settings settings(Scenario scenario) {
    double peak = scenario.peak();
    double most = ConstantLoad.level(scenario, max != null ? max : ABOVE * peak);
    double least =
        ConstantLoad.level(scenario, min != null ? min : Math.min(most / 2, peak / BELOW));
    if (least >= most) {
      throw new UsageException(
          "--min "
              + LoadTrials.plain(least)
              + " is not below --max "
              + LoadTrials.plain(most)
              + ".",
          "Leave room between them.");
    }
    Duration[] lengths = lengths();
    double first = Math.max(least, Math.min(most, ConstantLoad.level(scenario, peak / BEGIN)));
    Duration around = settling(scenario).plus(BESIDE);
    if (lengths[0].plus(around).compareTo(budget) > 0) {
      throw new UsageException(
          "--budget " + Durations.format(budget) + " is too little for one trial.",
          "A trial takes about " + Durations.format(lengths[0].plus(around)) + ".");
    }
    return new Settings(
        least, most, first, !scenario.open(), precision(), budget, lengths[0], lengths[1], around);
  }

  private double precision() {
    Matcher written = PERCENT.matcher(precision.strip());
    double share = written.matches() ? Double.parseDouble(written.group(1)) / 100 : 0;
    if (!(share >= 0.005 && share <= 0.5)) {
      throw new UsageException(
          "--precision " + precision + " is no share from 0.5 % to 50 %.", "Write: --precision 5%");
    }
    return share;
  }

  private Duration[] lengths() {
    String[] ends = trial.split("\\.\\.", -1);
    try {
      Duration shortest = Durations.parse(ends[0]);
      Duration longest = Durations.parse(ends[ends.length - 1]);
      if (ends.length <= 2 && !shortest.isZero() && longest.compareTo(shortest) >= 0) {
        return new Duration[] {shortest, longest};
      }
    } catch (IllegalArgumentException noDuration) {
      // said below
    }
    throw new UsageException(
        "--trial " + trial + " is no shortest and longest length of a trial.",
        "Write: --trial 10s..60s");
  }
}
