package dev.headroom.testbed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.headroom.testbed.redis.RedisCluster;
import dev.headroom.testbed.redis.RedisNode;
import dev.headroom.testbed.redis.RedisReplyException;
import dev.headroom.testbed.redis.RedisSentinels;
import dev.headroom.testbed.redis.RedisTopology;
import dev.headroom.testbed.support.Traces;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedisTopologiesIT {
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = Stack.start(StackSpec.stores(Set.of()));
  }

  @AfterAll
  static void nothing_is_left() {
    stack.close();
    assertThat(Traces.processesOf(stack.id())).isEmpty();
  }

  @Test
  void a_node_restarts_empty_at_its_port() throws Exception {
    try (RedisNode node = stack.add(site -> RedisNode.start(site, "alone"))) {
      node.call("SET", "a", "1");
      int port = node.port();
      node.restart();
      assertThat(node.port()).isEqualTo(port);
      assertThat(node.call("GET", "a")).containsExactly("");
      node.freeze();
      assertThatThrownBy(() -> node.call("PING")).isInstanceOf(SocketTimeoutException.class);
      node.thaw();
      node.awaitReady();
      node.kill();
      assertThat(node.isAlive()).isFalse();
      assertThatThrownBy(() -> node.call("PING")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_cluster_without_replicas_serves_on_with_the_slots_it_has() throws Exception {
    try (RedisCluster cluster = stack.add(site -> RedisCluster.start(site, "masters", 3, 0))) {
      RedisNode one = cluster.masterOf("{a}");
      RedisNode other = cluster.nodes().stream().filter(node -> node != one).findFirst().get();
      one.call("SET", "{a}:x", "1");
      assertThatThrownBy(() -> other.call("GET", "{a}:x"))
          .isInstanceOf(RedisReplyException.class)
          .hasMessageContaining("MOVED");
      List<RedisNode> owners =
          List.of(cluster.masterOf("{a}"), cluster.masterOf("{b}"), cluster.masterOf("{c}"));
      assertThat(owners).doesNotHaveDuplicates();
      one.kill();
      assertThatThrownBy(() -> cluster.masterOf("{a}")).hasMessageContaining("no living master");
      RedisNode alive = cluster.masterOf("{b}");
      assertThat(alive.call("SET", "{b}:x", "1")).containsExactly("OK");
      one.restart();
      cluster.awaitReady();
      assertThat(cluster.masterOf("{a}")).isSameAs(one);
    }
  }

  @Test
  void a_replica_takes_over_in_a_cluster() throws Exception {
    try (RedisCluster cluster = stack.add(site -> RedisCluster.start(site, "pairs", 3, 1))) {
      RedisNode master = cluster.masterOf("{a}");
      master.call("SET", "{a}:x", "1");
      awaitKeyOutside(master, cluster);
      master.kill();
      await()
          .atMost(30, SECONDS)
          .ignoreExceptions()
          .until(() -> cluster.masterOf("{a}").call("GET", "{a}:x").equals(List.of("1")));
      cluster.awaitReady();
    }
  }

  @Test
  void sentinels_replace_a_dead_master_and_take_it_back_as_a_replica() throws Exception {
    try (RedisSentinels sentinels =
        stack.add(site -> RedisSentinels.start(site, "watched", 1, 3))) {
      RedisNode first = sentinels.master();
      first.call("SET", "a", "1");
      awaitKeyOutside(first, sentinels);
      first.kill();
      sentinels.awaitReady();
      RedisNode second = sentinels.master();
      assertThat(second).isNotSameAs(first);
      assertThat(second.call("GET", "a")).containsExactly("1");
      first.restart();
      await()
          .atMost(60, SECONDS)
          .ignoreExceptions()
          .until(() -> first.call("GET", "a").equals(List.of("1")));
      assertThat(sentinels.master()).isSameAs(second);
    }
  }

  private static void awaitKeyOutside(RedisNode master, RedisTopology topology) {
    await()
        .ignoreExceptions()
        .until(
            () -> {
              for (RedisNode node : topology.nodes()) {
                if (node != master && node.call("DBSIZE").equals(List.of("1"))) {
                  return true;
                }
              }
              return false;
            });
  }

  @Test
  void what_makes_no_topology_is_refused() {
    assertThatThrownBy(() -> stack.add(site -> RedisCluster.start(site, "none", 0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stack.add(site -> RedisSentinels.start(site, "none", 0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
