package dev.headroom.load.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.load.feeder.Share;
import dev.headroom.load.history.History;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.LoadProfile;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.LoadModel;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.TestData;
import dev.headroom.load.scenario.Think;
import dev.headroom.load.scenario.VisitMix;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays every step against a server of our own before the real thing, so that classes are loaded
 * and the hottest code is compiled: a cold generator adds its own hundreds of milliseconds to the
 * first answers, and nobody could tell them from the system's.
 */
public final class Rehearsal {

  private static final int ENOUGH_REQUESTS = 1_000;
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final byte[] ANSWER =
      "{\"userKey\":\"k\",\"admittedToken\":\"t\",\"position\":0,\"holdId\":\"1\",\"paymentId\":\"1\"}"
          .getBytes(StandardCharsets.US_ASCII);

  private static final Scenario SCENARIO =
      new Scenario(
          "rehearsal",
          new Load(
              LoadModel.CLOSED,
              null,
              List.of(new Phase("rehearsal", AT_MOST, new Range(40, 40), null, false))),
          Journey.of(new VisitMix(3, 1, 1), new Think(Duration.ofMillis(1), Duration.ofMillis(9))),
          new TestData(1_000, 1, 10_000, 0, 0, 1));

  private Rehearsal() {}

  /**
   * @throws IOException when there is no port or no temporary folder to be had
   */
  public static void play() throws IOException {
    Path folder = Files.createTempDirectory("rehearsal");
    Path log = folder.resolve("simulation.log");
    Path lines = folder.resolve("history.jsonl.gz");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), 0), 100);
    Path seen = folder.resolve("observations.bin");
    try (History history = new History(lines, 1);
        Observations observations = new Observations(seen)) {
      Gate gate = new Gate(() -> {});
      AtomicInteger answered = new AtomicInteger();
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            answer(exchange);
            if (answered.incrementAndGet() == ENOUGH_REQUESTS) {
              gate.stop();
            }
          });
      server.start();
      LoadProfile profile = new LoadProfile(SCENARIO.load(), Share.WHOLE);
      List<String> targets = List.of("http://127.0.0.1:" + server.getAddress().getPort());
      LoadClock clock = new LoadClock(AT_MOST);
      gate.start(System.currentTimeMillis());
      Engine.run(
          new Play(
              SCENARIO,
              profile,
              targets,
              1,
              log,
              clock,
              history,
              observations,
              new Crowd(profile, clock),
              new AtomicLong(),
              new AtomicInteger()),
          gate,
          counts -> {});
    } finally {
      server.stop(0);
      threads.shutdownNow();
      Files.deleteIfExists(log);
      Files.deleteIfExists(lines);
      Files.deleteIfExists(seen);
      Files.deleteIfExists(folder);
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      boolean ticket = exchange.getRequestURI().getPath().contains("/waiting/");
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(ticket ? 200 : 201, ANSWER.length);
      exchange.getResponseBody().write(ANSWER);
    }
  }
}
