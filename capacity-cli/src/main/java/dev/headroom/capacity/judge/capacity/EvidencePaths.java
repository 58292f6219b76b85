package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where below a folder there is something for a plan. */
public final class EvidencePaths {
  private static final int DEEPEST = 5;

  private EvidencePaths() {}

  /**
   * A measurement itself, or each that a folder holds. What lies below a calibration or a search is
   * its own: a trial of it was no run by itself.
   */
  static List<Path> at(Path path) {
    List<Path> found = new ArrayList<>();
    collect(path, DEEPEST, found);
    return found.isEmpty() ? List.of(path) : found;
  }

  private static void collect(Path path, int deep, List<Path> found) {
    if (isLimits(path) || Judge.isResultsFolder(path)) {
      found.add(path);
    } else if (deep > 0) {
      folders(path).forEach(below -> collect(below, deep - 1, found));
    }
  }

  private static boolean isLimits(Path path) {
    return MeasuredLimits.isCalibration(path) || SearchedLimit.is(path);
  }

  /**
   * The newest calibration, or without one the newest search of each number of instances, and the
   * newest run of the same scenario below a folder.
   *
   * @param scenario that all are to be of; null for that of the newest limits, or run
   */
  public static List<Path> newest(Path folder, @Nullable String scenario) {
    List<Path> newestFirst =
        folders(folder).stream()
            .sorted(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed())
            .toList();
    List<Path> found = calibration(newestFirst, scenario);
    String wanted =
        found.isEmpty() ? scenario : MeasuredLimits.ofCalibration(found.get(0)).scenario();
    if (found.isEmpty()) {
      found = searches(newestFirst, scenario);
      wanted = found.isEmpty() ? scenario : SearchedLimit.read(found.get(0)).scenario();
    }
    List<Path> all = new ArrayList<>(found);
    for (Path path : newestFirst) {
      if (!isLimits(path) && Judge.isResultsFolder(path)) {
        RunManifest manifest = ManifestFile.read(path);
        if (RunEvidence.against(manifest) == null
            && (wanted == null || wanted.equals(manifest.scenario()))) {
          all.add(path);
          break;
        }
      }
    }
    return all;
  }

  private static List<Path> calibration(List<Path> newestFirst, @Nullable String scenario) {
    return newestFirst.stream()
        .filter(MeasuredLimits::isCalibration)
        .filter(
            path ->
                scenario == null || scenario.equals(MeasuredLimits.ofCalibration(path).scenario()))
        .limit(1)
        .toList();
  }

  /** Of one set of promises: others make other limits. */
  private static List<Path> searches(List<Path> newestFirst, @Nullable String scenario) {
    List<Path> found = new ArrayList<>();
    Set<Integer> sizes = new HashSet<>();
    SearchedLimit newest = null;
    for (Path path : newestFirst) {
      if (SearchedLimit.is(path)) {
        SearchedLimit search = SearchedLimit.read(path);
        SearchedLimit like = newest == null ? search : newest;
        String wanted = scenario == null ? like.scenario() : scenario;
        Integer size = search.point() == null ? null : search.point().instances();
        if (size != null
            && search.scenario().equals(wanted)
            && search.promises().equals(like.promises())
            && sizes.add(size)) {
          newest = like;
          found.add(path);
        }
      }
    }
    return found;
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
