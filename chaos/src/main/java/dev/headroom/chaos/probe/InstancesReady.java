package dev.headroom.chaos.probe;

import dev.headroom.chaos.surroundings.MissingPartException;
import java.net.URI;
import java.util.List;

/** How many instances say that they are ready. One that doesn't answer isn't. */
record InstancesReady(List<URI> readiness) implements Probe {
  static final LiveProbe.Kind KIND =
      (surroundings, load) -> {
        if (surroundings.management().isEmpty()) {
          throw new MissingPartException("there is no management address of the app to ask.");
        }
        return new InstancesReady(
            surroundings.management().stream()
                .map(base -> URI.create(Http.base(base) + "/actuator/health/readiness"))
                .toList());
      };

  @Override
  public double measure() throws InterruptedException {
    return Http.all(readiness).stream().filter(reply -> reply.status() == 200).count();
  }
}
