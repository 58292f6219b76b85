package dev.headroom.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The whole load generator in this JVM: as its parent would start it, but without the seconds that
 * a process needs to become warm. One at a time.
 */
final class InProcess {

  private static final long LEAD_MILLIS = 500;

  private final Path folder;
  private final String target;

  /**
   * @param folder of which every run has a folder of its own
   */
  InProcess(Path folder, String target) {
    this.folder = folder;
    this.target = target;
  }

  /** What one run left. */
  record Run(ObservedLog observed, RawLog raw, List<JsonNode> history, List<String> said) {}

  Run play(String scenario, String... options) throws IOException {
    return play(scenario, zero -> {}, options);
  }

  /**
   * @param beginning told the load clock's zero, half a second before it
   */
  Run play(String scenario, LongConsumer beginning, String... options) throws IOException {
    Path mine = Files.createTempDirectory(folder, "run");
    Path file = Files.writeString(mine.resolve("scenario.yaml"), scenario);
    Path out = mine.resolve("out");
    List<String> arguments =
        new ArrayList<>(List.of("--scenario", file.toString(), "--target", target));
    arguments.addAll(List.of("--out", out.toString(), "--seed", "7"));
    arguments.addAll(List.of(options));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    try (PipedOutputStream orders = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(orders)) {
      int exit =
          LoadGenerator.run(
              in,
              new PrintStream(new Parent(said, orders, beginning), true),
              new PrintStream(complaints, true),
              arguments.toArray(String[]::new));
      if (exit != LoadGenerator.DONE) {
        throw new AssertionError("exit code " + exit + ": " + complaints);
      }
    }
    return new Run(
        ObservedLog.read(out.resolve("observations.bin")),
        RawLog.read(out.resolve("simulation.log")),
        HistoryLog.read(out.resolve("history.jsonl.gz")),
        said.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** Says start when the generator says ready. */
  private static final class Parent extends OutputStream {

    private final ByteArrayOutputStream said;
    private final OutputStream orders;
    private final LongConsumer beginning;
    private boolean started;

    Parent(ByteArrayOutputStream said, OutputStream orders, LongConsumer beginning) {
      this.said = said;
      this.orders = orders;
      this.beginning = beginning;
    }

    @Override
    public void write(int b) {
      said.write(b);
      if (!started && said.toString(StandardCharsets.UTF_8).contains("ready\n")) {
        started = true;
        start();
      }
    }

    private void start() {
      long zero = System.currentTimeMillis() + LEAD_MILLIS;
      beginning.accept(zero);
      try {
        orders.write(("start " + zero + "\n").getBytes(StandardCharsets.US_ASCII));
        orders.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
