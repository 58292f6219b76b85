package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Law;
import dev.headroom.capacity.plan.points.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that measurements say to a plan; what is null was not measured.
 *
 * @param sources as the user knows them
 * @param measuredAtMillis epoch milliseconds of the newest; -1 where none says
 * @param limits highest rates by number of instances, or by load
 * @param limitsOf scenario that they were measured with
 * @param cores that each instance measured was held to
 * @param today instances that the newest run had
 * @param demands of shared resources
 * @param demandsOf scenario that they were measured with
 * @param laws held against what was measured
 * @param doubts about the measurements, as sentences
 */
public record Facts(
    List<String> sources,
    long measuredAtMillis,
    List<Point> limits,
    @Nullable String limitsOf,
    @Nullable Double cores,
    @Nullable Integer today,
    List<ResourceDemand> demands,
    @Nullable String demandsOf,
    @Nullable Mix mix,
    @Nullable PoolUse pool,
    @Nullable StreamUse streams,
    @Nullable EventUse events,
    @Nullable LineUse line,
    List<Law> laws,
    List<Message> doubts) {

  public Facts {
    sources = List.copyOf(sources);
    limits = List.copyOf(limits);
    demands = List.copyOf(demands);
    laws = List.copyOf(laws);
    doubts = List.copyOf(doubts);
  }

  /** Points alone, from a file. */
  public static Facts ofPoints(String source, List<Point> points) {
    return new Facts(
        List.of(source),
        -1,
        points,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  /** Null where it was not measured. */
  public @Nullable ResourceDemand demand(String resource) {
    return demands.stream().filter(one -> one.resource().equals(resource)).findFirst().orElse(null);
  }

  /** The same with so many requests a person. */
  public Facts with(Mix other) {
    return new Facts(
        sources,
        measuredAtMillis,
        limits,
        limitsOf,
        cores,
        today,
        demands,
        demandsOf,
        other,
        pool,
        streams,
        events,
        line,
        laws,
        doubts);
  }
}
