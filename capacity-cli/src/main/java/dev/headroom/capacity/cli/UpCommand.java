package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Exploration;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.StackNeeds;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--toxiproxy",
      paramLabel = "auto|embedded|installed|docker|URL",
      converter = ToxiproxyOption.Converter.class,
      description = "has the app reach Redis, database and Kafka through proxies of a Toxiproxy")
  private @Nullable ToxiproxySource toxiproxy;

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
        Exploration.start(Installation.current(), setup(), quiet ? what -> {} : this::say);
    StackText.print(console, stack, json);
    return ExitCode.OK;
  }

  private AppSetup setup() {
    return app.setup().with(new StackNeeds(false, false, toxiproxy));
  }

  private void say(String what) {
    console.err().println("  " + what);
  }
}
