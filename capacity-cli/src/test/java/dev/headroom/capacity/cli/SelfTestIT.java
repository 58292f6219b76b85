package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One defect that a check should notice, one that an objective should, and none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestIT {
  @TempDir Path folder;

  @Test
  void what_is_wrong_on_purpose_is_noticed_and_what_is_right_is_not_suspected() throws IOException {
    Path results = folder.resolve("self-test");
    TestConsole console = new TestConsole();

    int exitCode =
        console.run("self-test", "token-not-checked", "slow-endpoint", "--out", results.toString());

    // A machine that is full with other work may tell nothing; it must not tell what is not so.
    String said = console.out() + console.err();
    assertThat(exitCode).as(said).isIn(ExitCode.OK, ExitCode.NO_VERDICT);
    JsonNode test = new JsonMapper().readTree(Files.readString(results.resolve("self-test.json")));
    assertThat(test.get("made").asInt()).as(said).isEqualTo(3);
    assertThat(test.get("falseAlarms").asInt()).as(said).isZero();
    test.get("defects")
        .forEach(defect -> assertThat(defect.get("answer").asString()).isIn("noticed", "not-told"));
    for (JsonNode trial : test.findValues("results")) {
      assertThat(results.resolve(trial.asString()).resolve("report.html")).isNotEmptyFile();
    }
    assertThat(results.resolve("self-test.md")).isNotEmptyFile();
    assertThat(console.out()).contains("token-not-checked", "slow-endpoint", "buyers");
  }
}
