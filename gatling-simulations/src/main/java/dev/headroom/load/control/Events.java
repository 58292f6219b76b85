package dev.headroom.load.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;

/** Tells the parent, a line an event. */
public final class Events {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  public Events(PrintStream out) {
    this.out = out;
  }

  public void ready() {
    say("ready");
  }

  public void progress(Progress progress) {
    try {
      say("progress " + JSON.writeValueAsString(progress));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public void done() {
    say("done");
  }

  private synchronized void say(String line) {
    out.print(line + "\n");
    out.flush();
  }
}
