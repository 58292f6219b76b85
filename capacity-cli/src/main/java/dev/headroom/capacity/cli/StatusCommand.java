package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Exploration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: what is up, and where. Exit code 1 where nothing is, or a part has ended. */
@Command(
    name = "status",
    description = "What is up, and where. Exit code 1 when nothing is up or a part has ended.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "the addresses as JSON on standard output")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Exploration> stack = Exploration.running();
    if (stack.isEmpty()) {
      if (json) {
        console.out().println("{}");
      }
      console.err().println("No stack is up. Start one: capacity-cli up");
      return ExitCode.NOT_MET;
    }
    StackText.print(console, stack.get(), json);
    return stack.get().whole() ? ExitCode.OK : ExitCode.NOT_MET;
  }
}
