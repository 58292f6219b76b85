package dev.headroom.reference;

import dev.headroom.reference.Http.Reply;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** People who enter, hold a seat and pay for it, again and again, until this is closed. */
final class Buyers implements AutoCloseable {
  private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 401, 403, 404, 409, 410, 503);
  private final List<Http> instances;
  private final long seats;
  private final ExecutorService threads;
  private final AtomicLong paid = new AtomicLong();
  private final AtomicLong perhapsPaid = new AtomicLong();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** So many at a time, as users 1 and up, for seats 1 to {@code seats} of schedule 1. */
  Buyers(List<Http> instances, int people, long seats) {
    this.instances = instances;
    this.seats = seats;
    this.threads = Executors.newFixedThreadPool(people);
    for (int i = 1; i <= people; i++) {
      long user = i;
      threads.execute(() -> buy(user, people));
    }
  }

  private void buy(long user, int people) {
    long seat = user;
    for (int round = 0; !closed && seat <= seats; round++) {
      try {
        Http http = instances.get((int) ((user + round) % instances.size()));
        Reply ticket = checked(Visitor.enter(http, user, 1));
        String pass = ticket.status() == 200 ? ticket.field("admittedToken") : "";
        if (pass.isEmpty()) {
          TimeUnit.MILLISECONDS.sleep(20);
          continue;
        }
        Visitor visitor = new Visitor(http, user, 1, ticket.field("userKey"), pass);
        Reply hold = checked(visitor.hold("hold-" + user + "-" + round, seat));
        if (hold.status() == 409) {
          seat += people;
        } else if (hold.status() == 201) {
          Reply pay = checked(visitor.pay("pay-" + user + "-" + round, hold.field("holdId")));
          if (pay.status() == 201) {
            paid.incrementAndGet();
            seat += people;
          } else if (pay.status() == 503) {
            perhapsPaid.incrementAndGet();
          }
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        strange.add(e.toString());
      }
    }
  }

  private Reply checked(Reply reply) {
    if (!EXPECTED.contains(reply.status())) {
      strange.add(reply.status() + " " + reply.text());
    }
    return reply;
  }

  /** Payments answered with success. */
  long paid() {
    return paid.get();
  }

  /** Payments answered with 503: the charge may stand all the same. */
  long perhapsPaid() {
    return perhapsPaid.get();
  }

  /** Answers and failures that a client of the contract would not expect. */
  List<String> strange() {
    return List.copyOf(strange);
  }

  /** Lets everybody finish the purchase in hand. */
  @Override
  public void close() {
    closed = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(40, TimeUnit.SECONDS)) {
        strange.add("somebody never came back");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
