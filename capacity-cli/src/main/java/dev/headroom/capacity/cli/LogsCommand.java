package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Exploration;
import dev.headroom.capacity.stack.Exploration.PartView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs <part>}: what a part of the stack wrote. */
@Command(
    name = "logs",
    description = "What a part of the stack that is up wrote.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LogsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "<part>", description = "redis, mariadb, kafka, app-1, …")
  private String part = "";

  @Option(
      names = "--lines",
      paramLabel = "N",
      converter = PositiveCount.class,
      defaultValue = "200",
      description = "so many last lines")
  private int lines;

  @Option(names = "--all", description = "all lines")
  private boolean all;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  LogsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Exploration stack =
        Exploration.running()
            .orElseThrow(() -> new UsageException("no stack is up.", "Start one: capacity-cli up"));
    PartView found =
        stack.parts().stream()
            .filter(candidate -> candidate.name().equals(part))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException("no part is named " + part + ".", "Parts: " + names(stack)));
    List<String> log =
        new String(Files.readAllBytes(found.log()), StandardCharsets.UTF_8).lines().toList();
    int from = all ? 0 : Math.max(0, log.size() - lines);
    log.subList(from, log.size()).forEach(console.out()::println);
    return ExitCode.OK;
  }

  private static String names(Exploration stack) {
    return stack.parts().stream().map(PartView::name).collect(Collectors.joining(", "));
  }
}
