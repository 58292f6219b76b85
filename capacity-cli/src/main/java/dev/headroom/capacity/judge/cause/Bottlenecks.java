package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is scarce at this load, or would be first at a higher one. */
final class Bottlenecks {

  private static final int MOST = 5;
  private static final double WORTH_TELLING = 0.2;

  private Bottlenecks() {}

  static List<Resource> resources(Scene scene, Samples samples) {
    return Resource.of(samples, scene.window(), scene.callsPerSecond(), cores(scene.manifest()));
  }

  private static double cores(@Nullable RunManifest manifest) {
    String cores = manifest == null ? null : manifest.machine().get("cores");
    return cores != null && cores.matches("\\d{1,5}") ? Double.parseDouble(cores) : Double.NaN;
  }

  /**
   * Those found guilty first, then the fullest.
   *
   * @param missed name of the objective that was missed, null where none was
   */
  static List<Bottleneck> of(
      List<Suspicion> named, @Nullable String missed, List<Resource> resources) {
    List<Bottleneck> bottlenecks = new ArrayList<>();
    for (Suspicion one : named) {
      Message evidence =
          Message.of(
              "Where \u201c{0}\u201d was missed, {1}.",
              Message.name(missed == null ? "" : missed), one.clause());
      bottlenecks.add(new Bottleneck(one.resource(), evidence, one.advice()));
    }
    for (Resource resource : resources) {
      boolean told = named.stream().anyMatch(one -> one.resource().equals(resource.name()));
      if (!told && resource.utilisation() >= WORTH_TELLING && bottlenecks.size() < MOST) {
        bottlenecks.add(new Bottleneck(resource.name(), evidence(resource), advice(resource)));
      }
    }
    return List.copyOf(bottlenecks);
  }

  private static Message evidence(Resource resource) {
    Message used =
        Message.of(
            "{0} of {1} was in use on average",
            Say.percent(Math.min(1, resource.utilisation())), resource.label());
    return Double.isNaN(resource.demandSeconds())
        ? Message.of("{0}.", used)
        : Message.of("{0}, {1} a request.", used, Say.time(1_000 * resource.demandSeconds()));
  }

  private static Message advice(Resource resource) {
    return resource.utilisation() >= 0.95
        ? Message.of("Nothing of it is left: more load makes everything wait for it.")
        : Message.of(
            "Nothing of it is left at {0} times this load, if a request needs as much of it then"
                + " (utilisation law); before that, waits grow.",
            String.format(Locale.ROOT, "%.1f", resource.fullAt()));
  }
}
