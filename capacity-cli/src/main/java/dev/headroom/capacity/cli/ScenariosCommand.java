package dev.headroom.capacity.cli;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.terminal.ScenarioTable;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.ObjectiveName;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stack.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code scenarios}: what can be run; with a name, that one's file in full. */
@Command(
    name = "scenarios",
    description =
        "Which scenarios exist, each one's load over time, its model, length, load and objectives; one in"
            + " full by its name.",
    mixinStandardHelpOptions = true)
final class ScenariosCommand implements Callable<Integer> {
  private static final int TABLE_STEPS = 128;
  private static final int JSON_STEPS = 24;

  @Parameters(paramLabel = "<scenario>", arity = "0..1", description = "shows this one in full")
  private @Nullable String name;

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  ScenariosCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ScenarioCatalogue catalogue = new ScenarioCatalogue(Installation.current().scenarios());
    PrintWriter out = console.out();
    if (json) {
      List<Scenario> meant = name == null ? catalogue.list() : List.of(catalogue.find(name));
      out.println(
          new JsonMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(meant.stream().map(ScenariosCommand::facts).toList()));
    } else if (name != null) {
      catalogue.find(name);
      out.print(Files.readString(catalogue.path(name), StandardCharsets.UTF_8));
      out.flush();
    } else {
      List<ScenarioTable.Row> rows = catalogue.list().stream().map(this::row).toList();
      out.print(ScenarioTable.render(rows, language.of(console).result()));
      out.println();
      out.println(
          language
              .words()
              .text(
                  " one in full, with its objectives: scenarios {0}",
                  rows.isEmpty() ? "<name>" : rows.get(0).name()));
    }
    return ExitCode.OK;
  }

  private ScenarioTable.Row row(Scenario scenario) {
    Words words = language.words();
    return new ScenarioTable.Row(
        scenario.name(),
        shape(scenario, TABLE_STEPS),
        scenario.loadModel(),
        words.say(Formats.duration(scenario.countedLength())),
        scenario.peakInShort(),
        words.say(Message.name(scenario.question())),
        scenario.objectives().stream()
            .map(
                objective ->
                    words.say(ObjectiveName.of(objective.name())) + " " + objective.target().text())
            .toList());
  }

  private static double[] shape(Scenario scenario, int steps) {
    return scenario.shape(steps).stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Map<String, Object> facts(Scenario scenario) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", scenario.name());
    facts.put("title", scenario.title());
    facts.put("question", scenario.question());
    facts.put("loadModel", scenario.loadModel());
    facts.put("untilBroken", scenario.load().untilBroken());
    facts.put("lengthSeconds", scenario.length().toMillis() / 1000.0);
    facts.put("countedSeconds", scenario.countedLength().toMillis() / 1000.0);
    facts.put("peak", scenario.peak());
    facts.put("shape", shape(scenario, JSON_STEPS));
    facts.put("requests", scenario.journey().requests());
    facts.put("objectives", scenario.objectives().stream().map(Objective::name).toList());
    return facts;
  }
}
