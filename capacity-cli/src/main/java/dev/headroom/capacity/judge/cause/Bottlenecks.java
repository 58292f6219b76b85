package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is scarce at this load, or would be first at a higher one. */
final class Bottlenecks {

  private static final int MOST = 5;
  private static final double WORTH_TELLING = 0.2;
  private static final double GENERATOR_WORTH_TELLING = 0.5;
  private static final double HEAP_WORTH_TELLING = 0.7;

  private Bottlenecks() {}

  /**
   * Those found guilty first, then the fullest.
   *
   * @param named most guilty first
   * @param missed name of the objective that was missed, null where none was
   */
  static List<Bottleneck> of(
      List<Suspicion> named, @Nullable String missed, List<Demand> resources) {
    List<Bottleneck> bottlenecks = new ArrayList<>();
    for (Suspicion one : named) {
      Message evidence =
          Message.of(
              "Where \u201c{0}\u201d was missed, {1}.",
              Message.name(missed == null ? "" : missed), one.clause());
      bottlenecks.add(new Bottleneck(one.resource(), evidence, one.advice()));
    }
    for (Demand resource : resources) {
      boolean told = named.stream().anyMatch(one -> one.resource().equals(resource.resource()));
      if (!told && worthTelling(resource) && bottlenecks.size() < MOST) {
        bottlenecks.add(new Bottleneck(resource.resource(), evidence(resource), advice(resource)));
      }
    }
    return List.copyOf(bottlenecks);
  }

  private static boolean worthTelling(Demand resource) {
    return resource.utilisation()
        >= (resource.part().equals("generator")
            ? GENERATOR_WORTH_TELLING
            : Double.isNaN(resource.limit()) ? HEAP_WORTH_TELLING : WORTH_TELLING);
  }

  private static Message evidence(Demand resource) {
    Message used =
        Message.of(
            "{0} of {1} was in use on average",
            Say.percent(Math.min(1, resource.utilisation())), resource.label());
    return Double.isNaN(resource.demandMillis())
        ? Message.of("{0}.", used)
        : Message.of("{0}, {1} a request.", used, Say.time(resource.demandMillis()));
  }

  private static Message advice(Demand resource) {
    if (Double.isNaN(resource.limit())) {
      return Message.of("Give the app more heap, or let it keep less.");
    }
    return resource.utilisation() >= 0.95
        ? Message.of("Nothing of it is left: more load makes everything wait for it.")
        : Message.of(
            "Nothing of it is left at {0} times this load, if a request needs as much of it then"
                + " (utilisation law); before that, waits grow.",
            String.format(Locale.ROOT, "%.1f", resource.fullAt()));
  }
}
