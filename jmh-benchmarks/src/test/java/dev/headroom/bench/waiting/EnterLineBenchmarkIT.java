package dev.headroom.bench.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the packaged benchmark as its user would, only shorter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnterLineBenchmarkIT {

  @Test
  void it_verifies_itself_and_writes_a_score_for_entry_and_baseline(@TempDir Path directory)
      throws Exception {
    Path json = directory.resolve("jmh.json");
    Path log = directory.resolve("jmh.log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String options =
        " -jar target/jmh-benchmarks.jar EnterLineBenchmark -f 1 -wi 0 -i 1 -r 500ms -foe true";
    List<String> command = new ArrayList<>(List.of((java + options).split(" ")));
    command.addAll(List.of("-rf", "json", "-rff", json.toString()));
    Process jmh =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();

    assertThat(jmh.waitFor()).as(Files.readString(log)).isZero();
    Map<String, Double> scores = new HashMap<>();
    for (JsonNode result : JsonMapper.shared().readTree(Files.readString(json))) {
      String name = result.get("benchmark").asString();
      scores.put(
          name.substring(name.lastIndexOf('.') + 1),
          result.get("primaryMetric").get("score").asDouble());
    }
    assertThat(scores).containsOnlyKeys("baseline", "enter");
    assertThat(scores.values()).allMatch(micros -> micros > 0);
  }
}
