package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Exploration;
import dev.headroom.capacity.stack.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: the stack by itself, until {@code down}. */
@Command(
    name = "up",
    description =
        "Starts Redis, MariaDB, Kafka and the app with seed data, for exploring; ends with: capacity-cli down",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UpCommand implements Callable<Integer> {
  @Mixin private AppOptions app = new AppOptions();

  @Option(names = "--json", description = "the addresses as JSON on standard output")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Exploration.running()
        .ifPresent(
            stack -> {
              throw new UsageException(
                  "a stack is up already.", "Look: capacity-cli status. End it: capacity-cli down");
            });
    Exploration stack =
        Exploration.start(Installation.current(), app.setup(), quiet ? what -> {} : this::say);
    StackText.print(console, stack, json);
    return ExitCode.OK;
  }

  private void say(String what) {
    console.err().println("  " + what);
  }
}
