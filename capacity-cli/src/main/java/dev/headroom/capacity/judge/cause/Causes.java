package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All suspects heard, and what follows from it. */
public final class Causes {

  private static final List<Suspect> SUSPECTS =
      List.of(
          new DatabasePool(),
          new Cpu(),
          new Collections(),
          new Redis(),
          new RowLocks(),
          new SeatLocks(),
          new DatabaseWork(),
          new RequestThreads(),
          new Refused(),
          new Limits(),
          new ColdApp());

  /** Together, causes that are named explain at least so much. */
  private static final double MOST_OF_IT = 0.5;

  private static final double DISJOINT = 1.05;

  private Causes() {}

  /** What stands behind the verdict on a run. */
  public static Diagnosis of(Scene scene) {
    Samples samples = scene.samples();
    List<Demand> resources = scene.demands().rows();
    String missed = missed(scene);
    boolean failed = scene.verdict() == Verdict.FAIL;
    // a load that rose until something broke passes, too, and says what broke it
    boolean judged = failed || scene.verdict() == Verdict.PASS;
    if (missed == null || scene.otherwise() || !judged) {
      return new Diagnosis(
          null,
          Bottlenecks.of(List.of(), null, resources),
          Actions.of(scene, List.of(), resources));
    }
    Optional<Trouble> trouble = Trouble.worst(scene);
    List<Suspicion> found =
        trouble.map(it -> heard(scene, samples, it)).orElseGet(() -> beside(scene, samples));
    List<Suspicion> guilty = guilty(found);
    List<Suspicion> named = guilty.isEmpty() ? found.stream().limit(1).toList() : guilty;
    List<Bottleneck> bottlenecks = Bottlenecks.of(named, missed, resources);
    List<Action> actions = Actions.of(scene, named, resources);
    if (!failed) {
      return new Diagnosis(null, bottlenecks, actions);
    }
    Message clause = joined(named);
    return new Diagnosis(
        guilty.isEmpty() ? null : clause,
        guilty.isEmpty() ? clause : null,
        named.isEmpty() ? trouble.map(it -> unknown(it, scene)).orElse(null) : null,
        missed,
        bottlenecks,
        actions);
  }

  private static @Nullable String missed(Scene scene) {
    int worst = Trouble.worstIndex(scene);
    return worst < 0 ? null : scene.evaluations().get(worst).name();
  }

  /** What speaks against anybody, most first. */
  private static List<Suspicion> heard(Scene scene, Samples samples, Trouble trouble) {
    List<Suspicion> found = new ArrayList<>();
    for (Suspect suspect : SUSPECTS) {
      suspect.look(scene, samples, trouble).ifPresent(found::add);
    }
    if (found.stream().noneMatch(Suspicion::mechanism)) {
      new OneFailure().look(scene, samples, trouble).ifPresent(found::add);
    }
    return Ranking.of(found, scene, samples);
  }

  /** Where something of the part speaks that the missed metric belongs to, only that is told. */
  private static List<Suspicion> beside(Scene scene, Samples samples) {
    int worst = Trouble.worstIndex(scene);
    String text = worst < 0 ? "" : scene.objectives().get(worst).measure().text();
    List<Suspicion> all =
        Trouble.besideRequests(scene).stream()
            .flatMap(trouble -> heard(scene, samples, trouble).stream())
            .map(Suspicion::onlyMeanwhile)
            .sorted(Comparator.comparing(one -> one.resource().equals(RequestThreads.RESOURCE)))
            .toList();
    if (worst >= 0 && all.stream().noneMatch(Causes::slowsAll)) {
      Objective missed = scene.objectives().get(worst);
      Optional<Suspicion> behind =
          Behind.look(scene, samples, missed).or(() -> WaitingLine.look(scene, samples, missed));
      if (behind.isPresent()) {
        return List.of(behind.get());
      }
    }
    List<Suspicion> own =
        all.stream().filter(one -> text.startsWith(family(one.resource()))).toList();
    return own.isEmpty() ? all : own;
  }

  /** Whether it keeps what is done behind the answers waiting as much as the answers. */
  private static boolean slowsAll(Suspicion one) {
    return one.share() >= MOST_OF_IT && one.resource().equals(DatabasePool.RESOURCE)
        || one.resource().equals(Collections.RESOURCE)
        || one.resource().equals(Cpu.RESOURCE)
        || one.resource().equals(Cpu.OF_THE_APP);
  }

  /** {@code app.db} of {@code app.db.pool}. */
  private static String family(String resource) {
    int last = resource.lastIndexOf('.');
    return resource.indexOf('.') == last ? resource : resource.substring(0, last);
  }

  /** At most two that explain most of it, and not the same time twice. */
  private static List<Suspicion> guilty(List<Suspicion> found) {
    List<Suspicion> guilty = new ArrayList<>();
    boolean lackedCpu =
        found.stream().anyMatch(one -> is(one, Cpu.RESOURCE) || is(one, Cpu.OF_THE_APP));
    boolean locked =
        found.stream().anyMatch(one -> is(one, RowLocks.RESOURCE) || is(one, SeatLocks.RESOURCE));
    double explained = 0;
    for (Suspicion one : found) {
      boolean slowedByOthers =
          is(one, DatabaseWork.RESOURCE) && (lackedCpu || locked)
              || (is(one, Redis.RESOURCE) || is(one, Redis.THREAD)) && lackedCpu;
      if (one.mechanism()
          && !slowedByOthers
          && guilty.size() < 2
          && explained + one.share() <= (guilty.isEmpty() ? Double.MAX_VALUE : DISJOINT)) {
        guilty.add(one);
        explained += one.share();
      }
    }
    return explained < MOST_OF_IT ? List.of() : List.copyOf(guilty);
  }

  private static boolean is(Suspicion one, String resource) {
    return one.mechanism() && one.resource().equals(resource);
  }

  private static @Nullable Message joined(List<Suspicion> named) {
    return named.isEmpty()
        ? null
        : named.size() == 1
            ? named.get(0).clause()
            : Message.of("{0}, and {1}", named.get(0).clause(), named.get(1).clause());
  }

  private static Message unknown(Trouble trouble, Scene scene) {
    boolean looked = scene.metrics().stream().anyMatch(s -> !s.part().equals("generator"));
    if (trouble.kind() == Trouble.Kind.FAILING) {
      return Message.of("What made them fail was not measured.");
    }
    return looked
        ? Message.of("Nothing that was measured of the parts explains it.")
        : Message.of("What made it slow was not measured.");
  }
}
