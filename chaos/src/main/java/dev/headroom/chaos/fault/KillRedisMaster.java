package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.RedisConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whoever is the master among several Redis servers is killed, and started again, empty, when that
 * is undone; Sentinels may have made another the master by then.
 */
record KillRedisMaster() implements Fault {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Pattern SERVER = Pattern.compile("redis-\\d+");
  // Redis writes it into its own command line.
  private static final Pattern LISTENS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  static KillRedisMaster of(Parameters parameters) {
    return new KillRedisMaster();
  }

  @Override
  public String title() {
    return "Redis master killed";
  }

  @Override
  public String part() {
    return "redis";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    ProcessHandle before = surroundings.parts().process(master(surroundings));
    return new Effect(
        "another Redis is the master",
        "",
        () -> {
          Optional<String> now = masterNow(surroundings);
          return now.isPresent() && !surroundings.parts().process(now.get()).equals(before) ? 1 : 0;
        },
        new Tolerance("=", 1));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log) throws IOException {
    String master = master(surroundings);
    surroundings.parts().kill(master);
    return new Kill.Restart(master, surroundings.parts());
  }

  private static String master(Surroundings surroundings) {
    return masterNow(surroundings)
        .orElseThrow(() -> new MissingPartException("there is no Redis master with replicas."));
  }

  private static Optional<String> masterNow(Surroundings surroundings) {
    List<String> servers =
        surroundings.parts().names().stream()
            .filter(name -> SERVER.matcher(name).matches())
            .toList();
    return servers.stream()
        .filter(name -> isMaster(surroundings.parts().process(name)))
        .findFirst();
  }

  /** As the process wrote it: Java drops what a process has put over its own arguments. */
  static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException notHere) {
      return process.info().commandLine().orElse("");
    }
  }

  private static boolean isMaster(ProcessHandle process) {
    Matcher listens = LISTENS.matcher(commandLine(process));
    if (!process.isAlive() || !listens.find()) {
      return false;
    }
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(listens.group(1)));
    try (RedisConnection connection = RedisConnection.open(address, PATIENCE)) {
      return connection.info("replication", "role").equals("master");
    } catch (IOException e) {
      return false;
    }
  }
}
