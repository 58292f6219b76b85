package dev.headroom.capacity.cli;

import dev.headroom.capacity.read.UnreadableLogException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every exception into one line, its mend and an exit code. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  Errors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String message = oneLine(wrong.getMessage());
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    List<String> similar =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return usage(
        message,
        similar.isEmpty()
            ? "See: " + command + " --help"
            : "Did you mean: " + String.join(", ", similar) + "?");
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    ErrorKind kind = ErrorKind.of(thrown);
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    console.err().println(kind.label() + ": " + message);
    if (thrown instanceof UnreadableLogException unreadable) {
      console.err().println("       " + unreadable.mend());
    }
    if (kind == ErrorKind.BUG) {
      console
          .err()
          .println("       This is a defect of capacity-cli; HEADROOM_DEBUG=1 shows where.");
      if (System.getenv("HEADROOM_DEBUG") != null) {
        thrown.printStackTrace(console.err());
      }
    }
    return kind.exitCode();
  }

  private int usage(String wrong, String mend) {
    console.err().println("error: " + wrong);
    console.err().println("       " + mend);
    return ExitCode.USAGE;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
