package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that a fault can't do without. */
final class Needs {
  private Needs() {}

  static URI redis(Surroundings surroundings, Fault fault) {
    return there(surroundings.redis(), fault, "Redis");
  }

  static Surroundings.Database database(Surroundings surroundings, Fault fault) {
    return there(surroundings.database(), fault, "database");
  }

  static String kafka(Surroundings surroundings, Fault fault) {
    return there(surroundings.kafka(), fault, "Kafka");
  }

  static List<URI> management(Surroundings surroundings, Fault fault) {
    return there(
        surroundings.management().isEmpty() ? null : surroundings.management(),
        fault,
        "management port of the app");
  }

  private static <T> T there(@Nullable T part, Fault fault, String name) {
    if (part == null) {
      throw new MissingPartException(
          "\"%s\" needs what is not there: no %s that may be touched."
              .formatted(fault.title(), name));
    }
    return part;
  }
}
