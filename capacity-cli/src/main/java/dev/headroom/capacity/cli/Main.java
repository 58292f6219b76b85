package dev.headroom.capacity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Entry point: {@code capacity-cli}. */
public final class Main {
  private static final Set<String> HELP = Set.of("-h", "--help", "help");

  private Main() {}

  public static void main(String[] args) {
    Console console = Console.ofProcess();
    int exitCode = run(args, console);
    console.out().flush();
    console.err().flush();
    System.exit(exitCode);
  }

  /** The whole program but for leaving the JVM, so that tests run what users run. */
  static int run(String[] args, Console console) {
    // The first page is plain text: it is asked for most, and needs none of the parser's start-up.
    if (args.length == 0 || args.length == 1 && HELP.contains(args[0])) {
      printHelp(console.out());
      return args.length == 0 ? ExitCode.USAGE : ExitCode.OK;
    }
    if (args[0].equals(Rehearsal.NAME)) {
      return Rehearsal.play(console);
    }
    LeftFaults.putBack(console);
    return CapacityCli.commandLine(console).execute(args);
  }

  private static void printHelp(PrintWriter out) {
    try (InputStream help = Main.class.getResourceAsStream("help.txt")) {
      out.print(new String(help.readAllBytes(), StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
