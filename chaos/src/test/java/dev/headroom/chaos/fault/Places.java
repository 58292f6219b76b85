package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Surroundings of which little is there. */
final class Places {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private Places() {}

  static Surroundings behind(URI toxiproxy, URI redis) {
    return of(toxiproxy, redis, new Processes(Map.of()));
  }

  static Surroundings of(@Nullable URI toxiproxy, @Nullable URI redis, Parts parts) {
    return new Surroundings(
        toxiproxy,
        redis,
        null,
        null,
        NOWHERE,
        List.of(),
        List.of(),
        parts,
        new Surroundings.Guests(1, 0, 1));
  }

  /** {@code delay=80 ms, jitter=40 ms}, as a drill's file would give them. */
  static Map<String, String> parameters(@Nullable String... texts) {
    Map<String, String> parameters = new HashMap<>();
    for (String text : texts) {
      for (String pair : text == null ? new String[0] : text.split(",")) {
        parameters.put(pair.split("=")[0].strip(), pair.split("=")[1].strip());
      }
    }
    return parameters;
  }

  /** As a runner would see it: no answer is infinity. */
  static boolean shows(Effect effect) throws InterruptedException {
    double value;
    try {
      value = effect.probe().measure();
    } catch (IOException e) {
      value = Double.POSITIVE_INFINITY;
    }
    return effect.expected().test(value);
  }

  /** Processes that can be killed, and not started again. */
  record Processes(Map<String, ProcessHandle> all) implements Parts {

    @Override
    public List<String> names() {
      return all.keySet().stream().sorted().toList();
    }

    @Override
    public ProcessHandle process(String part) {
      return all.get(part);
    }

    @Override
    public void kill(String part) {
      process(part).destroyForcibly();
      process(part).onExit().join();
    }

    @Override
    public void stop(String part) {
      process(part).destroy();
      process(part).onExit().join();
    }

    @Override
    public void start(String part) {
      throw new UnsupportedOperationException(part);
    }
  }
}
