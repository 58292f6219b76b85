package dev.headroom.load.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Reads {@code start <epochMillis>}, {@code end} and {@code stop}; the end of the input is a stop,
 * too.
 */
public final class Commands {

  private final LongConsumer start;
  private final Runnable end;
  private final Runnable stop;
  private final PrintStream err;

  public Commands(LongConsumer start, Runnable end, Runnable stop, PrintStream err) {
    this.start = start;
    this.end = end;
    this.stop = stop;
    this.err = err;
  }

  /** Listens on a thread that does not keep the process alive. */
  public void listen(InputStream in) {
    Thread thread = new Thread(() -> read(in), "commands");
    thread.setDaemon(true);
    thread.start();
  }

  void read(InputStream in) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        obey(line.strip());
      }
    } catch (IOException e) {
      err.println("standard input failed: " + e.getMessage());
    }
    stop.run();
  }

  private void obey(String line) {
    if (line.equals("stop")) {
      stop.run();
    } else if (line.equals("end")) {
      end.run();
    } else if (line.matches("start \\d{1,18}")) {
      start.accept(Long.parseLong(line.substring("start ".length())));
    } else if (!line.isEmpty()) {
      err.println("ignored: '" + line + "' is none of 'start <epochMillis>', 'end' and 'stop'");
    }
  }
}
