package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --warm-up} and {@code --cool-down} leave out of raw logs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftOutTest {

  private static final long START = 1_800_000_000_000L;
  private static final int LENGTH_MS = 60_000;
  private static final int WARM_UP_MS = 10_000;
  private static final int LAST_MS = 500;
  private static final int COOL_DOWN_MS = 5_000;

  @TempDir private Path folder;

  @Test
  void the_figures_are_those_of_a_log_without_it() throws IOException {
    List<String> whole = new ArrayList<>();
    List<String> middle = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    int end = LENGTH_MS + LAST_MS + 1;
    for (int at = 0; at <= LENGTH_MS; at += 10) {
      int millis = at == LENGTH_MS ? LAST_MS : random.nextInt(1, at < WARM_UP_MS ? 900 : 300);
      boolean ok = random.nextInt(20) > 0;
      String line = (START + at) + "," + millis + "," + (at % 3 == 0 ? "buy" : "look") + "," + ok;
      whole.add(line);
      if (at >= WARM_UP_MS && at < end - COOL_DOWN_MS) {
        middle.add(line);
      }
    }
    JudgedRun left =
        Judge.judge(
            List.of(jtl("whole.jtl", whole)),
            new Judge.Options(
                null, Duration.ofMillis(WARM_UP_MS), Duration.ofMillis(COOL_DOWN_MS)));
    JudgedRun cut = Judge.judge(jtl("middle.jtl", middle));

    assertThat(left.requests())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("throughputPerSecond")
        .containsExactlyInAnyOrderElementsOf(cut.requests());
    RequestFigures all = left.requests().get(left.requests().size() - 1);
    assertThat(all.throughputPerSecond())
        .isEqualTo(middle.size() * 1_000.0 / (end - COOL_DOWN_MS - WARM_UP_MS));
  }

  private Path jtl(String name, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(List.of("timeStamp,elapsed,label,success"));
    all.addAll(lines);
    return Files.write(folder.resolve(name), all);
  }
}
