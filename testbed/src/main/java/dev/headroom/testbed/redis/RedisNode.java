package dev.headroom.testbed.redis;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One server on the loopback address that can be killed, and started again at the same port. */
public final class RedisNode implements RedisTopology {
  static final Duration READY = Duration.ofSeconds(20);
  private final Site site;
  private final String name;
  private final int port;
  private final List<String> command;
  private volatile ManagedProcess process;

  private RedisNode(
      Site site, String name, int port, List<String> command, ManagedProcess process) {
    this.site = site;
    this.name = name;
    this.port = port;
    this.command = command;
    this.process = process;
  }

  /** Starts a server of its own at a free port and returns once it answers PING. */
  public static RedisNode start(Site site, String name) throws IOException, InterruptedException {
    return start(site, name, Ports.free(), RedisServer.WITHOUT_PERSISTENCE, List.of());
  }

  /** Starts a server with more lines of configuration and more arguments. */
  static RedisNode start(
      Site site, String name, int port, List<String> directives, List<String> arguments)
      throws IOException, InterruptedException {
    Path data = site.dataOf(name);
    List<String> lines = new ArrayList<>(basics(port, data));
    lines.addAll(directives);
    Path configuration = Files.write(data.resolve("redis.conf"), lines);
    List<String> command = new ArrayList<>();
    command.add(RedisBinary.of(site.home()).toString());
    command.add(configuration.toString());
    command.addAll(arguments);
    ManagedProcess process = site.spawn(name, command, Ending.KILL);
    RedisNode node = new RedisNode(site, name, port, List.copyOf(command), process);
    node.awaitReady();
    return node;
  }

  private static List<String> basics(int port, Path data) {
    return List.of(
        "bind 127.0.0.1",
        "port " + port,
        "daemonize no",
        "dir \"" + data + "\"",
        // Redis rewrites its command line; the configuration's path must stay in it.
        "proc-title-template \"{title} {listen-addr} {config-file}\"");
  }

  /** The part's name, as in its log's. */
  public String name() {
    return name;
  }

  /** Where it listens, alive or not. */
  public int port() {
    return port;
  }

  /** How clients reach it. */
  public URI uri() {
    return RedisServer.uri(port);
  }

  /** Its process, the newest one. */
  public ManagedProcess process() {
    return process;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Runs one command over a connection of its own.
   *
   * @return the reply, flattened: nested lists become one, numbers are text, nothing is empty
   * @throws RedisReplyException when the server answers with an error
   */
  public List<String> call(String... words) throws IOException {
    return Resp.call(port, words);
  }

  /** One value of INFO, such as {@code role}. */
  public Optional<String> info(String field) throws IOException {
    return fields(call("INFO").get(0), field);
  }

  static Optional<String> fields(String lines, String field) {
    return lines
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst();
  }

  /** Ends it with SIGKILL. */
  public void kill() {
    process.kill();
  }

  /** Stops it in mid-work: it accepts connections and answers nothing until {@link #thaw}. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets a frozen server go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    List<String> kill = List.of("kill", signal, String.valueOf(process.pid()));
    if (new ProcessBuilder(kill).inheritIO().start().waitFor() != 0) {
      throw new IOException("kill " + signal + " did not reach " + name);
    }
  }

  /** Kills it if it lives and starts it again at the same port, empty; waits for its PING. */
  public void restart() throws InterruptedException {
    kill();
    process = site.spawn(name, command, Ending.KILL);
    awaitReady();
  }

  @Override
  public List<RedisNode> nodes() {
    return List.of(this);
  }

  @Override
  public Map<String, String> appProperties() {
    return Map.of(
        "spring.data.redis.host", uri().getHost(), "spring.data.redis.port", String.valueOf(port));
  }

  @Override
  public void awaitReady() throws InterruptedException {
    process.awaitReady(() -> call("PING").equals(List.of("PONG")), READY);
  }

  @Override
  public void close() {
    kill();
  }
}
