package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A limit of how many may be there at once that was reached while calls failed: event streams,
 * connections, open files.
 */
final class Limits implements Suspect {

  private static final Map<String, String> METRICS =
      Map.of(
          "app.streams", "app.streams.open",
          "app.connections", "app.connections.open",
          "app.files", "app.files.open");
  private static final double REACHED = 0.98;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    if (trouble.kind() != Trouble.Kind.FAILING) {
      return Optional.empty();
    }
    return scene.demands().rows().stream()
        .filter(row -> METRICS.containsKey(row.resource()))
        .filter(row -> reached(row, samples, trouble))
        .findFirst()
        .map(Limits::suspicion);
  }

  private static boolean reached(Demand row, Samples samples, Trouble trouble) {
    String metric = METRICS.getOrDefault(row.resource(), "");
    double[] open = trouble.each(step -> samples.level(metric, step));
    boolean[] missed = trouble.missed();
    double most = 0;
    for (int i = 0; i < open.length; i++) {
      most = missed[i] && open[i] > most ? open[i] : most;
    }
    Alignment alignment = Alignment.of(open, missed);
    return most >= REACHED * row.servers()
        && (alignment == Alignment.AGREES || alignment == Alignment.NO_CONTRAST);
  }

  private static Suspicion suspicion(Demand row) {
    return new Suspicion(
        row.resource(),
        true,
        1,
        Message.of("all {0} of {1} were taken", Say.count(row.servers()), row.label()),
        Message.of("Raise the limit, or add an instance."),
        List.of(
            new Action(
                Message.of("Raise the limit of {0}, or add an instance.", row.label()),
                Message.of("{0}.", row.evidence()))));
  }
}
