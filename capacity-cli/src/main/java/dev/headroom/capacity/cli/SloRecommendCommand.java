package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.recommend.Recommendation;
import dev.headroom.capacity.judge.recommend.RecommendationYaml;
import dev.headroom.capacity.judge.recommend.Recommender;
import dev.headroom.capacity.report.RecommendationJson;
import dev.headroom.capacity.report.terminal.RecommendationTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slo recommend}: objectives that measurements support. */
@Command(
    name = "recommend",
    description =
        "Objectives that the results support, with the margin and why: a file for --slo on standard"
            + " output, a table of it on standard error. Exit code 3 where they support none.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SloRecommendCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "<results>",
      arity = "1..*",
      description =
          "results folders, raw logs, or folders that hold several runs: the worst of them counts")
  private List<Path> results = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "writes the objectives there, and the table to standard output")
  private @Nullable Path out;

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  @Option(names = "--quiet", description = "no table")
  private boolean quiet;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  SloRecommendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> runs = new ArrayList<>();
    for (Path result : results) {
      runs.addAll(runsAt(result));
    }
    if (out != null && Files.exists(out)) {
      throw new UsageException("--out " + out + " exists already.", "Name a file that is new.");
    }
    Recommendation found = Recommender.of(runs);
    boolean none = found.proposals().isEmpty();
    if (json) {
      console.out().print(RecommendationJson.of(found));
    } else if (none) {
      console.err().print(RecommendationTable.render(found, console.progress()));
    } else if (out == null) {
      if (!quiet) {
        console.err().println(RecommendationTable.render(found, console.progress()));
      }
      console.out().print(RecommendationYaml.of(found));
    } else if (!quiet) {
      console.out().print(RecommendationTable.render(found, console.result()));
    }
    if (out != null && !none) {
      Files.writeString(out, RecommendationYaml.of(found));
    }
    console.out().flush();
    console.err().flush();
    return none ? ExitCode.NO_VERDICT : ExitCode.OK;
  }

  private static List<Path> runsAt(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new UsageException(
          "there is nothing at " + path + ".", "Give a results folder or a raw log.");
    }
    if (!Files.isDirectory(path) || Judge.isResultsFolder(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.list(path)) {
      List<Path> runs = below.filter(Judge::isResultsFolder).sorted().toList();
      return runs.isEmpty() ? List.of(path) : runs;
    }
  }
}
