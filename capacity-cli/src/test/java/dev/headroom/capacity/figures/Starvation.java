package dev.headroom.capacity.figures;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Ways to keep a load generator from doing its work; those that a load itself does have no act. */
enum Starvation {
  NONE,
  /** It is stopped and let go again, several times a second. */
  STOPPED {
    @Override
    List<String> act(long generator, Random random) {
      return List.of(
          "sh",
          "-c",
          String.format(
              Locale.ROOT,
              "trap 'kill -CONT %1$d' EXIT; trap exit TERM;"
                  + " for i in $(seq 16); do kill -STOP %1$d; sleep %2$.3f; kill -CONT %1$d;"
                  + " sleep %3$.3f; done",
              generator,
              0.15 + 0.25 * random.nextDouble(),
              0.1 + 0.2 * random.nextDouble()));
    }
  },
  /** It has to be nice to others who take every core. */
  NICE {
    @Override
    List<String> act(long generator, Random random) {
      int burners = 2 * Runtime.getRuntime().availableProcessors();
      return List.of(
          "sh",
          "-c",
          "renice -n 19 -p %1$d >/dev/null; { echo 19 >/proc/%1$d/autogroup; } 2>/dev/null;"
                  .formatted(generator)
              + " chrt -a -i -p 0 "
              + generator
              + " 2>/dev/null;"
              + " for i in $(seq "
              + burners
              // Each ends with the generator, should nobody be left to end it.
              + "); do while kill -0 "
              + generator
              + " 2>/dev/null; do :; done & burning=\"$burning $!\"; done;"
              + " trap \"kill $burning\" EXIT; trap exit TERM; sleep 6");
    }
  },
  /** It has one core for what needs more. */
  ONE_CORE {
    @Override
    List<String> act(long generator, Random random) {
      int core = random.nextInt(Runtime.getRuntime().availableProcessors());
      return List.of("taskset", "-a", "-c", "-p", Integer.toString(core), Long.toString(generator));
    }
  },
  /** It has hardly any memory. */
  SMALL_HEAP {
    @Override
    Map<String, String> environment(Random random) {
      return Map.of("HEADROOM_GENERATOR_OPTS", "-Xmx" + (22 + random.nextInt(6)) + "m");
    }
  },
  /** It is asked for more than any core can send. */
  TOO_MUCH;

  /** The command that starves it until it is ended; none where nothing is to be done. */
  List<String> act(long generator, Random random) {
    return List.of();
  }

  /** What the program is started with. */
  Map<String, String> environment(Random random) {
    return Map.of();
  }

  /** Begins what ends with the process; nothing where the load itself starves it. */
  Optional<Process> begin(long generator, Random random) throws IOException {
    List<String> command = act(generator, random);
    return command.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
  }
}
