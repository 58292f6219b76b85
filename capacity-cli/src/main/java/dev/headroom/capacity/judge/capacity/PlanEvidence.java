package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.ResourceDemand;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What results say to a plan. Limits come from calibrations alone: that a run carried its load does
 * not say how much more it would have carried.
 */
public final class PlanEvidence {
  private final List<String> sources = new ArrayList<>();
  private final List<RunEvidence> runs = new ArrayList<>();
  private final List<CalibratedPoints> calibrations = new ArrayList<>();
  private final List<Message> doubts = new ArrayList<>();

  private PlanEvidence() {}

  /**
   * @param paths results folders, calibrations, or folders of such
   * @param name a path as the user knows it
   * @throws UnreadableLogException if one is neither, or can't be read
   */
  public static PlanEvidence of(List<Path> paths, Function<Path, String> name) {
    PlanEvidence evidence = new PlanEvidence();
    for (Path path : paths) {
      for (Path one : CalibratedPoints.is(path) ? List.of(path) : Judge.runsAt(path)) {
        evidence.add(one, name.apply(one));
      }
    }
    evidence.runs.sort(Comparator.comparingLong(RunEvidence::atMillis).reversed());
    return evidence;
  }

  private void add(Path path, String name) {
    if (CalibratedPoints.is(path)) {
      calibrations.add(CalibratedPoints.read(path));
      sources.add(name);
      return;
    }
    if (!Judge.isResultsFolder(path)) {
      throw new UnreadableLogException(
          path + " is neither a results folder nor a calibration: a plan needs what parts used.",
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

  /**
   * The newest calibration and the newest run of the same scenario below a folder.
   *
   * @param scenario that both are to be of; null for that of the newest calibration, or run
   */
  public static List<Path> newest(Path folder, @Nullable String scenario) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    String wanted = scenario;
    List<Path> newestFirst = below(folder);
    for (Path path : newestFirst) {
      if (CalibratedPoints.is(path)) {
        String of = CalibratedPoints.read(path).scenario();
        if (wanted == null || wanted.equals(of)) {
          wanted = of;
          found.add(path);
          break;
        }
      }
    }
    for (Path path : newestFirst) {
      if (Judge.isResultsFolder(path)) {
        RunManifest manifest = ManifestFile.read(path);
        if (RunEvidence.against(manifest) == null
            && (wanted == null || wanted.equals(manifest.scenario()))) {
          found.add(path);
          break;
        }
      }
    }
    return found;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** With points from a file as well: those of a calibration too. */
  public Facts with(String source, List<Point> points) {
    sources.add(source);
    calibrations.add(new CalibratedPoints(null, null, points));
    return facts();
  }

  /** All of it. */
  public Facts facts() {
    List<Point> limits = calibrations.stream().flatMap(one -> one.points().stream()).toList();
    RunEvidence newest = runs.isEmpty() ? null : runs.get(0);
    return new Facts(
        sources,
        newest == null ? -1 : newest.atMillis(),
        limits,
        same(calibrations.stream().map(CalibratedPoints::scenario).toList(), "scenario"),
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
    if (calibrations.size() > 1) {
      all.add(
          Message.of(
              "Limits of {0} measurements are taken together, as if of the same app on the same"
                  + " machine.",
              Integer.toString(calibrations.size())));
    }
    return all;
  }

  private @Nullable Double cores() {
    return same(calibrations.stream().map(CalibratedPoints::cores).toList(), "share");
  }

  /** Null where none is said. */
  private static <T> @Nullable T same(List<@Nullable T> said, String what) {
    T found = null;
    for (T one : said) {
      if (one != null) {
        if (found != null && !found.equals(one)) {
          throw new UnreadableLogException(
              "the calibrations are of another " + what + " each: " + found + " and " + one + ".",
              "Give one of them.");
        }
        found = one;
      }
    }
    return found;
  }
}
