package dev.headroom.testbed.redis;

import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A master with replicas, watched by Sentinels that agree by majority: a master that has been dead
 * for 3 s is replaced within some seconds more. Replication lags, so what the master had
 * acknowledged last may be gone then.
 */
public final class RedisSentinels implements RedisTopology {
  /** What the Sentinels call the master. */
  public static final String MASTER = "headroom";

  // A busy machine stands still for a second now and then. A server taken for dead meanwhile can
  // have its place taken by one that has just come back empty.
  private static final int DEAD_AFTER_MILLIS = 3_000;

  private final List<RedisNode> nodes;
  private final List<RedisNode> sentinels;

  private RedisSentinels(List<RedisNode> nodes, List<RedisNode> sentinels) {
    this.nodes = List.copyOf(nodes);
    this.sentinels = List.copyOf(sentinels);
  }

  /**
   * Starts the servers and returns once each Sentinel knows the replicas and the other Sentinels.
   *
   * @param name the servers are called {@code <name>-1} and so on, the first master first, and
   *     {@code <name>-sentinel-1} and so on
   * @param replicas 1 and up
   * @param sentinels 1 and up; an odd number makes a clear majority
   * @throws dev.headroom.testbed.process.StackStartException when it does not come about in time
   */
  public static RedisSentinels start(Site site, String name, int replicas, int sentinels)
      throws IOException, InterruptedException {
    if (replicas < 1 || sentinels < 1) {
      throw new IllegalArgumentException("a failover needs a replica and a Sentinel");
    }
    List<RedisNode> nodes = new ArrayList<>();
    nodes.add(RedisNode.start(site, name + "-1"));
    int master = nodes.get(0).port();
    for (int i = 2; i <= 1 + replicas; i++) {
      nodes.add(RedisNode.start(site, name + "-" + i, Ports.free(), replicaOf(master), List.of()));
    }
    List<RedisNode> watchers = new ArrayList<>();
    for (int i = 1; i <= sentinels; i++) {
      watchers.add(
          RedisNode.start(
              site,
              name + "-sentinel-" + i,
              Ports.free(),
              watching(master, sentinels / 2 + 1),
              List.of("--sentinel")));
    }
    RedisSentinels topology = new RedisSentinels(nodes, watchers);
    topology.awaitReady();
    return topology;
  }

  private static List<String> replicaOf(int master) {
    return Stream.concat(
            RedisServer.WITHOUT_PERSISTENCE.stream(), Stream.of("replicaof 127.0.0.1 " + master))
        .toList();
  }

  private static List<String> watching(int master, int quorum) {
    String watched = "sentinel %s " + MASTER + " ";
    return List.of(
        watched.formatted("monitor") + "127.0.0.1 " + master + " " + quorum,
        watched.formatted("down-after-milliseconds") + DEAD_AFTER_MILLIS,
        watched.formatted("failover-timeout") + 5_000,
        watched.formatted("parallel-syncs") + 1);
  }

  /** The Sentinels, dead ones too. */
  public List<RedisNode> sentinels() {
    return sentinels;
  }

  /** The processes of all, in the order in which they were started. */
  public List<ManagedProcess> processes() {
    return Stream.concat(nodes.stream(), sentinels.stream()).map(RedisNode::process).toList();
  }

  /** Whom the Sentinels name as the master now; for a while after its death still the dead one. */
  public RedisNode master() throws IOException {
    RedisNode sentinel = sentinels.stream().filter(RedisNode::isAlive).findFirst().orElseThrow();
    int port =
        Integer.parseInt(sentinel.call("SENTINEL", "GET-MASTER-ADDR-BY-NAME", MASTER).get(1));
    return nodes.stream().filter(node -> node.port() == port).findFirst().orElseThrow();
  }

  @Override
  public List<RedisNode> nodes() {
    return nodes;
  }

  @Override
  public Map<String, String> appProperties() {
    return Map.of(
        "spring.data.redis.sentinel.master",
        MASTER,
        "spring.data.redis.sentinel.nodes",
        sentinels.stream()
            .map(node -> "127.0.0.1:" + node.port())
            .collect(Collectors.joining(",")));
  }

  /** Waits until a living master is agreed upon and every living replica follows it. */
  @Override
  public void awaitReady() throws InterruptedException {
    for (RedisNode sentinel : sentinels.stream().filter(RedisNode::isAlive).toList()) {
      sentinel.process().awaitReady(() -> seesAll(sentinel), RedisNode.READY);
    }
  }

  private boolean seesAll(RedisNode sentinel) throws IOException {
    List<String> view = sentinel.call("SENTINEL", "MASTER", MASTER);
    RedisNode master = master();
    return value(view, "port").equals(String.valueOf(master.port()))
        && master.isAlive()
        && master.info("role").orElse("").equals("master")
        && value(view, "num-slaves").equals(String.valueOf(nodes.size() - 1))
        && value(view, "num-other-sentinels").equals(String.valueOf(sentinels.size() - 1))
        && followers(master).allMatch(RedisSentinels::follows);
  }

  private Stream<RedisNode> followers(RedisNode master) {
    return nodes.stream().filter(node -> node != master && node.isAlive());
  }

  private static boolean follows(RedisNode replica) {
    try {
      return replica.info("master_link_status").orElse("").equals("up");
    } catch (IOException e) {
      return false;
    }
  }

  private static String value(List<String> view, String field) {
    int at = view.indexOf(field);
    return at < 0 ? "" : view.get(at + 1);
  }

  @Override
  public void close() {
    sentinels.forEach(RedisNode::kill);
    nodes.forEach(RedisNode::kill);
  }
}
