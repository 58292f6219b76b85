package dev.headroom.chaos.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.toxiproxy.ToxiproxyServer;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a proxy without toxics costs: none, the embedded one as a process, and the real one, in
 * turns, so that what else the machine does falls on all. Prints the figures of docs/TOXIPROXY.md.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToxiproxyFigures {
  private static final int ROUNDS = 5;
  private static final int ROUND_TRIPS = 4_000;
  private static final int MESSAGE_BYTES = 100;
  private static final long TRANSFER_BYTES = 256L << 20;

  @TempDir private Path temp;

  @Test
  void cost_of_a_proxy() throws Exception {
    Path root = Files.createDirectories(temp.resolve("stacks/figures"));
    Site site = new Site(new HeadroomHome(temp), new StackDirectory(root), temp.resolve("logs"));
    try (TcpServer echo = TcpServer.echo();
        TcpServer source = TcpServer.serving(ToxiproxyFigures::pour)) {
      Map<String, URI> proxies = new LinkedHashMap<>();
      proxies.put("embedded", ToxiproxyServer.start(site, ToxiproxySource.EMBEDDED));
      if (!RealToxiproxy.program().isEmpty()) {
        proxies.put("real", RealToxiproxy.url());
      }
      compare("round trip", "µs", through(proxies, echo), ToxiproxyFigures::roundTripMicros);
      Map<String, InetSocketAddress> ways = through(proxies, source);
      compare("1 connection", "MB/s", ways, way -> megabytesPerSecond(way, 1));
      compare("16 connections", "MB/s", ways, way -> megabytesPerSecond(way, 16));
    } finally {
      site.close();
    }
  }

  private interface Measuring {
    double[] of(InetSocketAddress way) throws Exception;
  }

  /** The first round warms up; of the others, the median of each number. */
  private static void compare(
      String what, String unit, Map<String, InetSocketAddress> ways, Measuring measuring)
      throws Exception {
    Map<String, List<double[]>> results = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, InetSocketAddress> way : ways.entrySet()) {
        double[] result = measuring.of(way.getValue());
        if (round > 0) {
          results.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(result);
        }
      }
    }
    results.forEach(
        (name, rounds) -> {
          StringBuilder line = new StringBuilder();
          for (int i = 0; i < rounds.get(0).length; i++) {
            int column = i;
            double[] sorted = rounds.stream().mapToDouble(r -> r[column]).sorted().toArray();
            line.append(String.format(Locale.ROOT, " %10.1f", sorted[sorted.length / 2]));
          }
          System.out.printf(Locale.ROOT, "FIGURE %-15s %-9s%s %s%n", what, name, line, unit);
          assertThat(rounds).hasSize(ROUNDS);
        });
  }

  private static Map<String, InetSocketAddress> through(Map<String, URI> proxies, TcpServer server)
      throws IOException {
    Map<String, InetSocketAddress> ways = new LinkedHashMap<>();
    ways.put("none", new InetSocketAddress("127.0.0.1", server.port()));
    for (Map.Entry<String, URI> proxy : proxies.entrySet()) {
      ToxiproxyClient client =
          new ToxiproxyClient(proxy.getValue().getHost(), proxy.getValue().getPort());
      ways.put(
          proxy.getKey(),
          ToxiproxyUnderTest.address(
              client.createProxy(
                  "to " + server.port(), "127.0.0.1:0", "127.0.0.1:" + server.port())));
    }
    return ways;
  }

  /** Median and 99th percentile. */
  private static double[] roundTripMicros(InetSocketAddress way) throws IOException {
    double[] micros = new double[ROUND_TRIPS];
    byte[] message = new byte[MESSAGE_BYTES];
    try (Conversation open = new Conversation(way)) {
      for (int i = 0; i < ROUND_TRIPS; i++) {
        long startNanos = System.nanoTime();
        open.say(message);
        open.hear(MESSAGE_BYTES);
        micros[i] = (System.nanoTime() - startNanos) / 1e3;
      }
    }
    Arrays.sort(micros);
    return new double[] {micros[ROUND_TRIPS / 2], micros[ROUND_TRIPS * 99 / 100]};
  }

  private static double[] megabytesPerSecond(InetSocketAddress way, int connections)
      throws Exception {
    long share = TRANSFER_BYTES / connections;
    ExecutorService readers = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Long>> reading = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        reading.add(() -> read(way, share));
      }
      long startNanos = System.nanoTime();
      long total = 0;
      for (Future<Long> read : readers.invokeAll(reading)) {
        total += read.get();
      }
      return new double[] {total / 1e6 / ((System.nanoTime() - startNanos) / 1e9)};
    } finally {
      readers.shutdownNow();
    }
  }

  private static long read(InetSocketAddress way, long atLeast) throws IOException {
    byte[] buffer = new byte[64 << 10];
    long total = 0;
    try (Socket socket = new Socket(way.getAddress(), way.getPort())) {
      InputStream in = socket.getInputStream();
      while (total < atLeast) {
        int read = in.read(buffer);
        if (read < 0) {
          throw new IOException("the source ended");
        }
        total += read;
      }
    }
    return total;
  }

  private static void pour(Socket connection) throws IOException {
    OutputStream out = connection.getOutputStream();
    byte[] bytes = new byte[64 << 10];
    while (true) {
      out.write(bytes);
    }
  }
}
