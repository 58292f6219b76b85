package dev.headroom.chaos.probe;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A call of the app: its time in milliseconds, or its status; of several instances the worst.
 *
 * @param expect the status without which there is no time; 0 for the status itself as the value
 */
record HttpAnswer(List<URI> calls, int expect) implements Probe {

  static LiveProbe.Kind of(Given given) {
    return kind(given, given.number("expect", 200, 100, 599));
  }

  static LiveProbe.Kind statusOf(Given given) {
    return kind(given, 0);
  }

  private static LiveProbe.Kind kind(Given given, int expect) {
    String path = given.text("path");
    String where = given.oneOf("on", List.of("entrance", "each", "management"));
    if (!path.startsWith("/") || path.contains(" ")) {
      throw new IllegalArgumentException(
          "whose path is \"" + path + "\", which does not begin with / or holds a blank");
    }
    return (surroundings, load) -> {
      List<URI> bases = bases(where, surroundings);
      if (bases.isEmpty()) {
        throw new MissingPartException("there is no " + where + " address of the app to ask.");
      }
      return new HttpAnswer(
          bases.stream().map(base -> URI.create(Http.base(base) + path)).toList(), expect);
    };
  }

  private static List<URI> bases(String where, Surroundings surroundings) {
    return switch (where) {
      case "entrance" -> List.of(surroundings.entrance());
      case "each" -> surroundings.apps();
      default -> surroundings.management();
    };
  }

  @Override
  public double measure() throws IOException, InterruptedException {
    double worst = 0;
    for (Http.Reply reply : Http.all(calls)) {
      int status = reply.orFailure().status();
      if (expect != 0 && status != expect) {
        throw new IOException("status " + status + " from " + reply.call());
      }
      worst = Math.max(worst, expect == 0 ? status : reply.millis());
    }
    return worst;
  }
}
