package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One load, dealt over the raw logs of several generators. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedLogsTest {
  private static final long ZERO = 1_780_000_000_000L;
  private static final String[] NAMES = {"enter", "hold", "pay", "check"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_logs_of_1_2_and_4_generators_give_the_same_bytes(long seed) throws IOException {
    String one = summary(seed, 1);

    assertThat(one).contains("\"ko\"", "p999Ms");
    assertThat(summary(seed, 2)).isEqualTo(one);
    assertThat(summary(seed, 4)).isEqualTo(one);
  }

  private String summary(long seed, int injectors) throws IOException {
    Path logs = Files.createDirectories(folder.resolve("of-" + injectors));
    List<LogWriter> writers = new ArrayList<>();
    for (int injector = 0; injector < injectors; injector++) {
      writers.add(new LogWriter("3.15.1", ZERO));
    }
    play(seed, writers);
    for (int injector = 0; injector < injectors; injector++) {
      Path own = Files.createDirectories(logs.resolve("injector-" + (injector + 1)));
      writers.get(injector).writeTo(own.resolve("simulation.log"));
    }
    Judge.Options options = new Judge.Options(objectives(), Duration.ofSeconds(3), Duration.ZERO);
    return SummaryJson.of(Judge.judge(List.of(logs), options))
        .replaceFirst("\"source\" : \"[^\"]*\"", "\"source\" : \"\"");
  }

  /** Each writer gets every so manyth person, whole: a person belongs to one generator. */
  private static void play(long seed, List<LogWriter> writers) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int person = 0; person < 400; person++) {
      LogWriter writer = writers.get(person % writers.size());
      int now = random.nextInt(20_000);
      writer.user(true, now);
      for (int turn = 0; turn < 12; turn++) {
        int took = (int) Math.round(20 * Math.exp(random.nextDouble(0, 4)));
        boolean ok = random.nextInt(50) > 0;
        String message = ok ? "" : "status " + (500 + random.nextInt(4));
        writer.request(NAMES[random.nextInt(NAMES.length)], now, now + took, ok, message);
        now += took + random.nextInt(1_000);
      }
      writer.user(false, now);
    }
  }

  private static List<Objective> objectives() {
    return List.of(
        Objective.ofRequests("p99", "response time p99", "all", "< 700 ms", "> 2 s"),
        Objective.ofRequests("answered", "success rate", "enter", "> 99 %", null));
  }
}
