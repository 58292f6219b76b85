package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.ResourceDemand;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.RunManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What results say to a plan. Limits come from calibrations and searches alone: that a run carried
 * its load does not say how much more it would have carried.
 */
public final class PlanEvidence {
  private final List<String> sources = new ArrayList<>();
  private final List<RunEvidence> runs = new ArrayList<>();
  private final List<MeasuredLimits> limits = new ArrayList<>();
  private final List<Message> doubts = new ArrayList<>();

  private @Nullable List<String> promises;

  private PlanEvidence() {}

  /**
   * @param paths results folders, calibrations, searches, or folders of such
   * @param name a path as the user knows it
   * @throws UnreadableLogException if one is none of them, or can't be read, or if limits were
   *     measured under conditions that differ
   */
  public static PlanEvidence of(List<Path> paths, Function<Path, String> name) {
    PlanEvidence evidence = new PlanEvidence();
    for (Path path : paths) {
      for (Path one : EvidencePaths.at(path)) {
        evidence.add(one, name.apply(one));
      }
    }
    evidence.runs.sort(Comparator.comparingLong(RunEvidence::atMillis).reversed());
    return evidence;
  }

  private void add(Path path, String name) {
    if (MeasuredLimits.isCalibration(path)) {
      limits.add(MeasuredLimits.ofCalibration(path));
      sources.add(name);
      return;
    }
    if (SearchedLimit.is(path)) {
      add(SearchedLimit.read(path), name);
      return;
    }
    if (!Judge.isResultsFolder(path)) {
      throw new UnreadableLogException(
          path + " is no results folder, calibration or search: a plan needs what parts used.",
          "Give points as a file with --points.");
    }
    RunManifest manifest = ManifestFile.read(path);
    String against = RunEvidence.against(manifest);
    if (against != null) {
      doubts.add(Message.of("{0} does not count: {1}.", Message.data(name), Message.of(against)));
      return;
    }
    runs.add(RunEvidence.of(path));
    sources.add(name);
  }

  private void add(SearchedLimit search, String name) {
    if (!search.against().isEmpty()) {
      doubts.add(Message.of("{0} does not count: {1}.", Message.data(name), search.against()));
      return;
    }
    if (promises != null && !promises.equals(search.promises())) {
      throw new UnreadableLogException(
          "the searches held their loads against other promises each: "
              + String.join(", ", promises)
              + "; and "
              + String.join(", ", search.promises())
              + ".",
          "Give searches of the same promises.");
    }
    promises = search.promises();
    if (!search.notSearched().isEmpty()) {
      doubts.add(
          Message.of(
              "{0} did not look at {1}: more may be promised than is kept at its limit.",
              Message.data(name), Message.listed(search.notSearched())));
    }
    limits.add(search.limits());
    sources.add(name);
  }

  /** With points from a file as well: those of calibrations and searches too. */
  public Facts with(String source, List<Point> points) {
    sources.add(source);
    limits.add(new MeasuredLimits(null, null, points));
    return facts();
  }

  /** All of it. */
  public Facts facts() {
    List<Point> points = limits.stream().flatMap(one -> one.points().stream()).toList();
    RunEvidence newest = runs.isEmpty() ? null : runs.get(0);
    return new Facts(
        sources,
        newest == null ? -1 : newest.atMillis(),
        points,
        same(limits.stream().map(MeasuredLimits::scenario).toList(), "scenario"),
        cores(),
        newest == null ? null : newest.instances(),
        demands(),
        newest == null ? null : newest.scenario(),
        first(RunEvidence::mix),
        first(RunEvidence::pool),
        first(RunEvidence::streams),
        first(RunEvidence::events),
        first(RunEvidence::line),
        newest == null ? List.of() : newest.laws(),
        doubts());
  }

  private <T> @Nullable T first(Function<RunEvidence, @Nullable T> what) {
    for (RunEvidence run : runs) {
      T found = what.apply(run);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Of each resource the run that used most of it: background work blurs it least there. */
  private List<ResourceDemand> demands() {
    TreeMap<String, ResourceDemand> fullest = new TreeMap<>();
    for (RunEvidence run : runs) {
      for (ResourceDemand demand : run.demands()) {
        fullest.merge(
            demand.resource(),
            demand,
            (one, other) -> other.utilisation() > one.utilisation() ? other : one);
      }
    }
    return List.copyOf(fullest.values());
  }

  private List<Message> doubts() {
    List<Message> all = new ArrayList<>(doubts);
    long scenarios = runs.stream().map(RunEvidence::scenario).distinct().count();
    if (scenarios > 1) {
      all.add(
          Message.of(
              "The runs are of {0} scenarios; of each part, the run that used most of it counts.",
              Long.toString(scenarios)));
    }
    if (limits.size() > 1) {
      all.add(
          Message.of(
              "Limits of {0} measurements are taken together, as if of the same app on the same"
                  + " machine.",
              Integer.toString(limits.size())));
    }
    return all;
  }

  private @Nullable Double cores() {
    Double cores = same(limits.stream().map(MeasuredLimits::cores).toList(), "share of cores");
    return cores == null || cores == 0 ? null : cores;
  }

  /** Null where none is said. */
  private static <T> @Nullable T same(List<@Nullable T> said, String what) {
    T found = null;
    for (T one : said) {
      if (one != null) {
        if (found != null && !found.equals(one)) {
          throw new UnreadableLogException(
              "the limits are of another " + what + " each: " + found + " and " + one + ".",
              "Give those of one.");
        }
        found = one;
      }
    }
    return found;
  }
}
