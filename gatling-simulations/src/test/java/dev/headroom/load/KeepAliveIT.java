package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepAliveIT {

  private static final String THOUGHTFUL =
      """
      name: thoughtful
      load: {model: closed, phases: [{name: steady, duration: 1 h, users: 40}]}
      journey: {visit: {enter: 2}, think: 1 h, keepAlive: 1 s}
      data: {users: 2000, schedules: 10, seatsPerSchedule: 1000}
      """;

  @TempDir private Path folder;

  @Test
  void who_thinks_for_longer_than_keepAlive_holds_no_connection_meanwhile() throws Exception {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), THOUGHTFUL);
    try (QuickServer server = new QuickServer();
        GeneratorProcess generator =
            new GeneratorProcess(
                folder,
                "--scenario",
                file.toString(),
                "--target",
                server.url(),
                "--out",
                folder.resolve("out").toString(),
                "--seed",
                "7")) {
      generator.startNow();
      await().atMost(Duration.ofSeconds(60)).until(() -> server.asked() == 40);

      await().atMost(Duration.ofSeconds(60)).until(() -> server.open() == 0);

      assertThat(generator.lines()).doesNotContain("done");
      generator.say("stop");
      assertThat(generator.awaitExit()).as(generator.errors()).isEqualTo(LoadGenerator.STOPPED);
    }
  }
}
