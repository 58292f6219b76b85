package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Exploration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: ends what {@code up} started. */
@Command(
    name = "down",
    description = "Ends the stack that up started, and what is left of any that was killed.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  DownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int left = Exploration.sweep();
    if (left > 0) {
      console
          .out()
          .println("Cleared what was left of " + left + (left == 1 ? " stack." : " stacks."));
    }
    Optional<Exploration> stack = Exploration.running();
    stack.ifPresent(Exploration::stop);
    console.out().println(stack.isPresent() ? "The stack is down." : "No stack was up.");
    return ExitCode.OK;
  }
}
