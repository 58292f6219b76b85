package dev.headroom.capacity.cli;

import dev.headroom.capacity.report.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints.
 *
 * @param out takes the result, {@code result} says what it can show
 * @param err takes progress and errors, {@code progress} says what it can show
 * @param live whether {@code err} is a terminal, so that progress can be redrawn in place
 */
record Console(PrintWriter out, PrintWriter err, Terminal result, Terminal progress, boolean live) {

  static Console ofProcess() {
    // Told by the launcher: the JVM itself only knows whether input and output both are terminals.
    String terminals = System.getProperty("headroom.terminals", "");
    boolean live = terminals.contains("err");
    Terminal result = Terminal.of(System.getenv(), terminals.contains("out"));
    return new Console(
        writer(FileDescriptor.out, result),
        writer(FileDescriptor.err, result),
        result,
        Terminal.of(System.getenv(), live),
        live);
  }

  private static PrintWriter writer(FileDescriptor descriptor, Terminal terminal) {
    Charset charset = terminal.unicode() ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
  }
}
