package dev.headroom.capacity.cli;

import dev.headroom.capacity.report.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The whole program as a user runs it, with what it printed. */
final class TestConsole {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs to the end and returns the exit code. */
  int run(String... args) {
    return Main.run(
        args,
        new Console(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Terminal.plain(),
            Terminal.plain(),
            false));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
