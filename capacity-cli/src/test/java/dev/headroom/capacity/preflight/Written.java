package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario file in the making: a sound one, and what tests change in it. */
record Written(String text, int instances, int injectors) {

  /** 100 people who buy at their ease; nothing is wrong with it. */
  static Written sound() {
    return new Written(
        """
        name: sound
        load:
          model: closed
          phases:
            - {name: ramp, duration: 30 s, users: 0 to 100, counted: false}
            - {name: steady, duration: 5 min, users: 100}
        journey:
          steps: [enter, stream, hold, pay, check]
          think: 1 s
          keepAlive: 5 s
        data: {users: 20000, schedules: 10, seatsPerSchedule: 5000}
        app:
          waiting.permits-per-schedule: 100
        objectives:
          - {name: Succeeded, measure: success rate, target: "> 99 %", critical: "< 95 %"}
          - {name: Quick, measure: response time p95, of: hold, target: "< 500 ms"}
          - {name: Cool, metric: app.cpu.percent, aggregate: mean, target: "< 50 %"}
        """,
        1, 1);
  }

  Written with(String line, String instead) {
    assertThat(text).contains(line);
    return new Written(text.replace(line, instead), instances, injectors);
  }

  Written load(String model, String phases) {
    return new Written(
        text.replaceFirst(
            "(?s)  model: .*?journey:",
            "  model: " + model + "\n  phases: [" + phases + "]\njourney:"),
        instances,
        injectors);
  }

  Written steps(String steps) {
    return with("[enter, stream, hold, pay, check]", "[" + steps + "]");
  }

  Written think(String think) {
    return with("think: 1 s", "think: " + think);
  }

  Written app(String property) {
    return with("app:\n", "app:\n  " + property + "\n");
  }

  Written claims(String claims) {
    return new Written(text + "claims: {" + claims + "}\n", instances, injectors);
  }

  Written objective(String objective) {
    return with("objectives:\n", "objectives:\n  - {name: It, " + objective + "}\n");
  }

  Scenario scenario() {
    try {
      Path file = Files.createTempFile("plan", ".yaml");
      try {
        return Scenario.read(Files.writeString(file, text));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Plan plan() {
    Scenario scenario = scenario();
    return Plans.of(scenario, scenario.app(), instances, injectors);
  }

  List<Finding> findings() {
    return Preflight.of(plan());
  }

  /** Those of one law that are not fine, their texts joined. */
  String wrong(String law) {
    return texts(law, Finding.Severity.CONTRADICTION) + texts(law, Finding.Severity.DOUBT);
  }

  String contradictions(String law) {
    return texts(law, Finding.Severity.CONTRADICTION);
  }

  private String texts(String law, Finding.Severity severity) {
    return findings().stream()
        .filter(finding -> finding.law().equals(law) && finding.severity() == severity)
        .map(finding -> finding.what() + " | " + finding.numbers() + " | " + finding.mend())
        .collect(Collectors.joining("\n"));
  }
}
