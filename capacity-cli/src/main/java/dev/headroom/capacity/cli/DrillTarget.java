package dev.headroom.capacity.cli;

import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.probe.LiveLoad;
import dev.headroom.chaos.probe.LiveProbe;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.wire.Proxies;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Whether a drill can be made at a system that runs already, asked before anything is done. */
final class DrillTarget {
  private static final LiveLoad NONE = () -> new LiveLoad.Figures(0, 0, 0, 0, 0);

  private DrillTarget() {}

  /**
   * @throws UsageException if the drill needs a part that can't be reached there
   */
  static void require(Experiment experiment, ToxiproxySource source, List<URI> targets) {
    URI toxiproxy = Objects.requireNonNull(source.url());
    List<String> there = proxies(toxiproxy);
    for (Experiment.Step step : experiment.method()) {
      String part = step.fault().part();
      boolean everywhere = part.contains(",") || part.equals("all");
      if (!everywhere && !there.contains(part)) {
        throw cannot(
            experiment, "\"" + step.fault().title() + "\" needs a proxy named " + part, there);
      }
    }
    Surroundings surroundings =
        new Surroundings(
            toxiproxy,
            null,
            null,
            null,
            targets.get(0),
            targets,
            List.of(),
            new NoParts(),
            new Surroundings.Guests(1, 0, 1));
    try {
      experiment.method().forEach(step -> step.fault().effect(surroundings));
      List<LiveProbe> probes = new ArrayList<>(experiment.steadyState());
      experiment.aborts().forEach(abort -> probes.add(abort.probe()));
      probes.forEach(probe -> probe.kind().in(surroundings, NONE));
    } catch (MissingPartException missing) {
      throw cannot(experiment, missing.getMessage().replaceAll("\\.$", ""), there);
    }
  }

  private static List<String> proxies(URI toxiproxy) {
    List<String> there = new ArrayList<>();
    try {
      for (Proxied store : Proxied.values()) {
        if (Proxies.find(toxiproxy, store.proxy()).isPresent()) {
          there.add(store.proxy());
        }
      }
    } catch (IOException unanswered) {
      throw silent(toxiproxy, unanswered);
    }
    return there;
  }

  static UsageException silent(URI toxiproxy, IOException unanswered) {
    return new UsageException(
        "--toxiproxy " + toxiproxy + " does not answer: " + unanswered.getMessage() + ".",
        "Start it, or give the address of its API.");
  }

  private static UsageException cannot(Experiment experiment, String why, List<String> there) {
    return new UsageException(
        "\"" + experiment.name() + "\" can't be made at this target: " + why + ".",
        there.isEmpty()
            ? "Name proxies there redis, database or kafka."
            : "Of these there are proxies: "
                + String.join(", ", there)
                + ". Take a drill that disturbs nothing else.");
  }

  /** Nothing of a target is a process of ours. */
  private static final class NoParts implements Parts {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public ProcessHandle process(String part) {
      throw new NoSuchElementException(part);
    }

    @Override
    public void kill(String part) {
      throw new MissingPartException("there is no process of ours named " + part + ".");
    }

    @Override
    public void stop(String part) {
      kill(part);
    }

    @Override
    public void start(String part) {
      kill(part);
    }
  }
}
