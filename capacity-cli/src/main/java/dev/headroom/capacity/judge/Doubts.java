package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * In what runs differ beside the system that was measured, and what that means for a comparison.
 */
final class Doubts {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private record Part(String name, Function<RunManifest, Object> of) {}

  private static final List<Part> LOAD =
      List.of(
          new Part("scenario", RunManifest::scenario),
          new Part("scale", RunManifest::scale),
          new Part("time scale", RunManifest::timeScale),
          new Part("phases", RunManifest::phases),
          new Part("seed", RunManifest::seed));

  private static final List<Part> SYSTEM =
      List.of(
          new Part("instances", RunManifest::instances),
          new Part("properties", RunManifest::appProperties));

  private Doubts() {}

  /** What was compared with. */
  static Message base(List<JudgedRun> bases) {
    JudgedRun first = bases.get(0);
    RunManifest manifest = first.manifest();
    Message what = Message.data(manifest == null ? first.source() : manifest.scenario());
    String when = at(bases.stream().mapToLong(Doubts::begin).min().orElseThrow());
    if (bases.size() > 1) {
      return Message.of(
          "{0} runs of {1}, {2} to {3}",
          bases.size(),
          what,
          when,
          at(bases.stream().mapToLong(Doubts::begin).max().orElseThrow()));
    }
    return manifest == null || manifest.gitCommit() == null
        ? Message.of("{0} of {1}", what, when)
        : Message.of("{0} of {1}, commit {2}", what, when, manifest.gitCommit());
  }

  private static long begin(JudgedRun run) {
    return run.manifest() == null ? run.window().fromMillis() : run.manifest().startedAtMillis();
  }

  private static String at(long epochMillis) {
    return UTC.format(Instant.ofEpochMilli(epochMillis));
  }

  static List<Message> of(JudgedRun run, List<JudgedRun> bases) {
    List<Message> doubts = new ArrayList<>();
    if (bases.stream().anyMatch(base -> base.verdict() == Verdict.INVALID)) {
      doubts.add(
          Message.of(
              "The baseline's own measurement can't be believed: this says nothing about the change."));
    }
    if (run.verdict() == Verdict.INVALID) {
      doubts.add(
          Message.of(
              "This run's measurement can't be believed: this says nothing about the change."));
    }
    if (run.partial() || bases.stream().anyMatch(JudgedRun::partial)) {
      doubts.add(
          Message.of("One of the runs ended early: they measured different parts of the load."));
    }
    RunManifest here = run.manifest();
    List<RunManifest> there =
        bases.stream().map(JudgedRun::manifest).filter(Objects::nonNull).toList();
    if (here == null || there.size() < bases.size()) {
      doubts.add(
          Message.of(
              "Of a bare log neither machine nor load is known: whether they were the same, nobody"
                  + " checked."));
    }
    if (here != null) {
      differences(here, there, doubts);
    }
    doubts.add(runs(bases.size()));
    return doubts;
  }

  private static void differences(RunManifest here, List<RunManifest> there, List<Message> doubts) {
    Set<String> machine = new LinkedHashSet<>();
    Set<String> versions = new LinkedHashSet<>();
    there.forEach(base -> machine.addAll(differing(here.machine(), base.machine())));
    there.forEach(base -> versions.addAll(differing(here.versions(), base.versions())));
    add(doubts, "The machines differ in {0}: this says nothing about the change.", machine);
    add(
        doubts,
        "The load differs in {0}: part of the change is the load's.",
        parts(LOAD, here, there));
    add(
        doubts,
        "The system was set up another way ({0}): that is part of the change.",
        parts(SYSTEM, here, there));
    add(doubts, "The versions of {0} differ: they may be part of the change.", versions);
  }

  private static void add(List<Message> doubts, String template, Set<String> what) {
    if (!what.isEmpty()) {
      doubts.add(Message.of(template, Message.listed(what.stream().map(Message::name).toList())));
    }
  }

  private static Set<String> parts(List<Part> parts, RunManifest here, List<RunManifest> there) {
    Set<String> differing = new LinkedHashSet<>();
    for (Part part : parts) {
      Object own = part.of().apply(here);
      if (there.stream().anyMatch(base -> !Objects.equals(own, part.of().apply(base)))) {
        differing.add(part.name());
      }
    }
    return differing;
  }

  private static List<String> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream().filter(key -> !Objects.equals(one.get(key), other.get(key))).toList();
  }

  private static Message runs(int bases) {
    return switch (bases) {
      case 1 ->
          Message.of(
              "One run each: the intervals cover what changes within a run, not from run to run. Give"
                  + " --baseline three times or more to know that, too.");
      case 2 ->
          Message.of(
              "Two baseline runs don't tell how much runs differ: the intervals cover what changes"
                  + " within a run. Give three or more.");
      default ->
          Message.of(
              "The intervals cover what changes from run to run, as the {0} baseline runs differed.",
              bases);
    };
  }
}
