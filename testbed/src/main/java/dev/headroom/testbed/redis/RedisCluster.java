package dev.headroom.testbed.redis;

import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.StackStartException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Redis Cluster whose masters share the slots evenly. A master that dies is replaced by a replica
 * of its own within some seconds; without one its slots are away until it is restarted, and the
 * others serve on.
 */
public final class RedisCluster implements RedisTopology {
  private static final int SLOTS = 16_384;
  private static final int BUS_OFFSET = 10_000;
  private static final int LAST_PORT = 22_000; // so that the bus too is below the outgoing ports
  private static final int TRIES = 500;
  private static final List<String> DIRECTIVES =
      Stream.concat(
              RedisServer.WITHOUT_PERSISTENCE.stream(),
              Stream.of(
                  "cluster-enabled yes",
                  "cluster-config-file nodes.conf",
                  "cluster-node-timeout 2000",
                  "cluster-require-full-coverage no",
                  "cluster-replica-validity-factor 0",
                  "repl-diskless-sync yes",
                  "repl-diskless-sync-delay 0"))
          .toList();
  private final List<RedisNode> nodes;

  private RedisCluster(List<RedisNode> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /**
   * Starts the servers, joins them and returns once each of them sees the whole cluster serve.
   *
   * @param name the servers are called {@code <name>-1} and so on, masters first
   * @param masters 1 and up
   * @param replicasEach replicas of each master, 0 and up
   * @throws StackStartException when it does not come about in time
   */
  public static RedisCluster start(Site site, String name, int masters, int replicasEach)
      throws IOException, InterruptedException {
    if (masters < 1 || replicasEach < 0) {
      throw new IllegalArgumentException("a cluster has at least one master");
    }
    List<RedisNode> nodes = new ArrayList<>();
    for (int i = 1; i <= masters * (1 + replicasEach); i++) {
      nodes.add(RedisNode.start(site, name + "-" + i, freePort(), DIRECTIVES, List.of()));
    }
    RedisCluster cluster = new RedisCluster(nodes);
    cluster.form(masters);
    return cluster;
  }

  private static int freePort() {
    return IntStream.generate(Ports::free)
        .limit(TRIES)
        .filter(port -> port < LAST_PORT && Ports.isFree(port + BUS_OFFSET))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port for a cluster's node"));
  }

  private void form(int masters) throws IOException, InterruptedException {
    for (int i = 0; i < nodes.size(); i++) {
      RedisNode node = nodes.get(i);
      node.call("CLUSTER", "SET-CONFIG-EPOCH", String.valueOf(i + 1));
      if (i < masters) {
        node.call(addSlots(SLOTS * i / masters, SLOTS * (i + 1) / masters));
      }
      if (i > 0) {
        nodes.get(0).call("CLUSTER", "MEET", "127.0.0.1", String.valueOf(node.port()));
      }
    }
    await(nodes, node -> clusterInfo(node, "cluster_known_nodes").equals(text(nodes.size())));
    for (int i = masters; i < nodes.size(); i++) {
      RedisNode master = nodes.get(i % masters);
      String id = master.call("CLUSTER", "MYID").get(0);
      await(List.of(nodes.get(i)), node -> answersOk(node, "CLUSTER", "REPLICATE", id));
    }
    awaitReady();
  }

  private static String[] addSlots(int from, int to) {
    return Stream.concat(
            Stream.of("CLUSTER", "ADDSLOTS"), IntStream.range(from, to).mapToObj(String::valueOf))
        .toArray(String[]::new);
  }

  /** The living master that keeps this key. */
  public RedisNode masterOf(String key) throws IOException {
    RedisNode any = nodes.stream().filter(RedisNode::isAlive).findFirst().orElseThrow();
    int slot = Integer.parseInt(any.call("CLUSTER", "KEYSLOT", key).get(0));
    return any.call("CLUSTER", "NODES")
        .get(0)
        .lines()
        .map(ClusterLine::parse)
        .filter(line -> line.isMaster() && line.keeps(slot))
        .flatMap(line -> nodes.stream().filter(node -> node.port() == line.port()))
        .filter(RedisNode::isAlive)
        .findFirst()
        .orElseThrow(() -> new IOException("no living master keeps slot " + slot));
  }

  @Override
  public List<RedisNode> nodes() {
    return nodes;
  }

  @Override
  public Map<String, String> appProperties() {
    return Map.of(
        "spring.data.redis.cluster.nodes",
        nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(",")));
  }

  @Override
  public void awaitReady() throws InterruptedException {
    List<RedisNode> living = nodes.stream().filter(RedisNode::isAlive).toList();
    await(
        living,
        node ->
            clusterInfo(node, "cluster_state").equals("ok")
                && clusterInfo(node, "cluster_slots_ok").equals(text(SLOTS))
                && node.info("master_link_status").orElse("up").equals("up"));
  }

  @Override
  public void close() {
    nodes.forEach(RedisNode::kill);
  }

  @FunctionalInterface
  private interface Check {
    boolean holds(RedisNode node) throws IOException;
  }

  private static void await(List<RedisNode> nodes, Check check) throws InterruptedException {
    for (RedisNode node : nodes) {
      node.process().awaitReady(() -> check.holds(node), RedisNode.READY);
    }
  }

  private static boolean answersOk(RedisNode node, String... words) throws IOException {
    return node.call(words).equals(List.of("OK"));
  }

  private static String clusterInfo(RedisNode node, String field) throws IOException {
    return RedisNode.fields(node.call("CLUSTER", "INFO").get(0), field).orElse("");
  }

  private static String text(int number) {
    return String.valueOf(number);
  }
}
