package dev.headroom.capacity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Opens a page with the desktop's own opener. */
final class Browser {
  private Browser() {}

  static void open(Path page, PrintWriter err) {
    String opener = System.getProperty("os.name").startsWith("Mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(opener, page.toAbsolutePath().toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noDesktop) {
      err.println("! no browser could be opened: open " + page + " yourself.");
    }
  }
}
