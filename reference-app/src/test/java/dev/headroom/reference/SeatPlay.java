package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Does anything with a few seats over several instances, the same at each run of one seed. */
final class SeatPlay {
  private static final int USERS = 5;
  private static final int SEATS = 9;
  private final List<Http> instances;
  private final HoldStore store;
  private final Random random;
  private final SeatModel model = new SeatModel();
  private final Map<Long, Visitor> visitors = new HashMap<>();
  private final List<String> holds = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  SeatPlay(List<Http> instances, HoldStore store, long seed) {
    this.instances = instances;
    this.store = store;
    this.random = new Random(seed);
    told.add("seed " + seed);
  }

  void run(int steps) {
    for (int step = 0; step < steps; step++) {
      int kind = random.nextInt(100);
      if (kind < 55 || holds.isEmpty()) {
        hold(step);
      } else if (kind < 75) {
        release();
      } else if (kind < 85) {
        pay(step);
      } else {
        end();
      }
      assertThat(store.taken(1)).as("%s", told).isEqualTo(model.taken());
    }
  }

  private void hold(int step) {
    long user = user();
    Set<Long> seats =
        random
            .longs(1 + random.nextInt(4), 1, SEATS + 1)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    String key = "k" + (random.nextInt(5) == 0 ? random.nextInt(step + 1) : step);
    SeatModel.Expected expected = model.hold(user, seats, key);
    Reply reply =
        tell("hold " + user + SeatModel.text(seats) + key, expected.status())
            .from(visitor(user).hold(key, seats.stream().mapToLong(Long::longValue).toArray()));
    if (expected.status() == 409) {
      assertThat(reply.json().path("seatIds").toString()).isEqualTo(expected.what());
    } else if (!expected.what().isEmpty()) {
      assertThat(reply.text()).as("%s", told).contains(expected.what());
    } else {
      model.held(user, seats, key, reply.field("holdId"));
      holds.add(reply.field("holdId"));
    }
  }

  private void release() {
    long user = user();
    String hold = anyHold();
    tell("release " + user + hold, model.release(user, hold)).from(visitor(user).release(hold));
  }

  private void pay(int step) {
    long user = user();
    String hold = anyHold();
    int expected = model.pay(user, hold);
    tell("pay " + user + hold, expected).from(visitor(user).pay("p" + step, hold));
    if (expected == 201) {
      visitors.remove(user);
    }
  }

  private void end() {
    String hold = anyHold();
    if (model.lives(hold)) {
      told.add("end " + hold);
      model.end(hold);
      store.end(hold);
    }
  }

  private Visitor visitor(long user) {
    Visitor entered = visitors.computeIfAbsent(user, u -> Visitor.entered(instances.get(0), u, 1));
    Http any = instances.get(random.nextInt(instances.size()));
    return new Visitor(any, user, 1, entered.key(), entered.pass());
  }

  private long user() {
    return 1 + random.nextInt(USERS);
  }

  private String anyHold() {
    return holds.get(Math.max(0, holds.size() - 1 - random.nextInt(6)));
  }

  private Outcome tell(String what, int expected) {
    told.add(what + " -> " + expected);
    return reply -> {
      assertThat(reply.status()).as("%s: %s", told, reply.text()).isEqualTo(expected);
      return reply;
    };
  }

  @FunctionalInterface
  private interface Outcome {
    Reply from(Reply reply);
  }
}
