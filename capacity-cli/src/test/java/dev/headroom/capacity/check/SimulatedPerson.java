package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.Histories.line;

import dev.headroom.capacity.check.SimulatedServer.Standing;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Somebody who comes, waits by asking or by listening, books or doesn't, and may come again. */
final class SimulatedPerson {

  private static final long PATIENCE = 700;

  private final long user;
  private final SimulatedLine world;
  private final SimulatedServer server;
  private final Random random;
  private final boolean listens;
  private long number;
  private boolean inside;
  private int keys;

  SimulatedPerson(long user, SimulatedLine world, SimulatedServer server, Random random) {
    this.user = user;
    this.world = world;
    this.server = server;
    this.random = random;
    this.listens = random.nextBoolean();
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String ticket() {
    return "t" + number;
  }

  private String pass() {
    return "p" + number;
  }

  void enters() {
    if (world.over()) {
      return;
    }
    long start = world.now();
    Standing[] answer = new Standing[1];
    request(
        () -> {
          answer[0] = server.enter(user, world.serverTime());
          return true;
        },
        () -> {
          world.record(asked("enter", user).at(start, world.now()).lost());
          world.after(200, this::enters);
        },
        () -> {
          number = answer[0].number();
          world.record(line("enter", user, answer[0].place()).at(start, world.now()).ok(ticket()));
          stands(answer[0], start);
        });
  }

  /** Some requests never arrive, and some answers don't. */
  private void request(BooleanSupplier effect, Runnable lost, Runnable answered) {
    boolean arrives = !oneIn(30);
    boolean returns = arrives && !oneIn(30);
    long there = world.delay();
    if (arrives) {
      world.after(there, effect::getAsBoolean);
    }
    if (returns) {
      world.after(there + world.delay(), answered);
    } else {
      world.after(PATIENCE, lost);
    }
  }

  private void stands(Standing standing, long start) {
    if (standing.place() == 0) {
      admitted(start, standing.ends());
    } else if (standing.place() > 0 && oneIn(15)) {
      leaves();
    } else if (standing.place() > 0) {
      world.after(random.nextInt(50), listens ? this::listens : () -> world.after(300, this::asks));
    }
  }

  private void admitted(long start, long ends) {
    if (!inside) {
      inside = true;
      world.record(
          line("admitted", user, 0).at(start, world.now()).pass(pass()).expires(ends).ok(ticket()));
      world.after(50 + random.nextInt(1_500), this::holds);
    }
  }

  private void asks() {
    if (world.over()) {
      return;
    }
    long start = world.now();
    Standing[] answer = new Standing[1];
    request(
        () -> {
          answer[0] = server.standing(number, world.serverTime());
          return true;
        },
        () -> world.after(300, this::asks),
        () -> {
          if (answer[0].place() > 0) {
            world.record(
                line("place", user, answer[0].place()).at(start, world.now()).ok(ticket()));
          }
          stands(answer[0], start);
        });
  }

  private void listens() {
    if (!world.over()) {
      new Stream().opens();
    }
  }

  /** One event stream: told where the ticket stands, then each second, then of the admission. */
  private final class Stream {
    private final LongConsumer listener = this::admission;
    private final long of = number;
    private long from;
    private long told = Long.MAX_VALUE;
    private long toldEnds;
    private boolean open;

    void opens() {
      world.after(
          world.delay(),
          () -> {
            server.listen(of, listener);
            Standing standing = server.standing(of, world.serverTime());
            world.after(world.delay(), () -> begins(standing));
          });
    }

    private void begins(Standing standing) {
      if (standing.place() < 0) {
        server.stopListening(of, listener);
        return;
      }
      from = world.now();
      open = true;
      if (standing.place() == 0) {
        admission(standing.ends());
      } else if (toldEnds > 0) {
        admission(toldEnds);
      } else {
        tells(standing.place());
      }
      world.at(world.length(), () -> closes("end"));
      if (oneIn(6)) {
        world.after(
            random.nextInt(3_000),
            () -> {
              if (open) {
                closes("reload");
                enters();
              }
            });
      }
      world.after(1_000, this::round);
    }

    private void round() {
      if (open) {
        tells(server.placeSeen(of));
        world.after(1_000, this::round);
      }
    }

    private void tells(long place) {
      told = Math.min(told, place);
      world.record(line("place", user, told).at(world.now(), world.now()).ok(ticket()));
    }

    private void admission(long ends) {
      world.after(
          world.delay(),
          () -> {
            // What comes before the answer's head is read after it.
            toldEnds = ends;
            if (open && of == number) {
              SimulatedPerson.this.admitted(world.now(), ends);
              closes("admitted");
            }
          });
    }

    private void closes(String why) {
      if (open) {
        open = false;
        server.stopListening(of, listener);
        world.record(
            asked("listen", user).ref("t" + of).at(from, world.now()).answered("ok", 200, why));
      }
    }
  }

  private void holds() {
    if (world.over()) {
      return;
    }
    String key = "k" + user + "-" + keys++;
    asksFor("hold", key, null, () -> world.after(50 + random.nextInt(500), () -> goesOn(key)));
  }

  private void goesOn(String key) {
    int mood = random.nextInt(10);
    if (mood < 6) {
      asksFor(
          "pay",
          key,
          null,
          () -> {
            if (oneIn(2)) {
              asksFor("hold", key, "again", () -> {});
            }
          });
    } else if (mood < 9) {
      leaves();
    }
  }

  private void asksFor(String op, String key, String probe, Runnable then) {
    long start = world.now();
    long of = number;
    boolean[] granted = new boolean[1];
    Histories.Asked question = asked(op, user).key(key).pass("p" + of).probe(probe);
    request(
        () -> {
          granted[0] = probe != null || server.letsIn(of, world.serverTime());
          if (granted[0] && op.equals("pay")) {
            server.leave(of);
          }
          return granted[0];
        },
        () -> world.record(question.at(start, world.now()).lost()),
        () -> {
          question.at(start, world.now());
          world.record(granted[0] ? question.ok("r" + key) : question.refused(403, "NOT_ADMITTED"));
          if (granted[0]) {
            then.run();
          }
        });
  }

  private void leaves() {
    long start = world.now();
    long of = number;
    Histories.Asked question = asked("leave", user).ref("t" + of).pass(inside ? pass() : null);
    Runnable next =
        () -> {
          if (oneIn(3)) {
            String key = "k" + user + "-" + keys++;
            world.after(150, () -> asksFor("hold", key, null, () -> {}));
          } else if (oneIn(2)) {
            inside = false;
            world.after(300, this::enters);
          }
        };
    request(
        () -> {
          server.leave(of);
          return true;
        },
        () -> {
          world.record(question.at(start, world.now()).lost());
          next.run();
        },
        () -> {
          world.record(question.at(start, world.now()).ok());
          next.run();
        });
  }
}
