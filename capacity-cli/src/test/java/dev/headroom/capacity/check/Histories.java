package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Histories written by hand. An operation is begun by what was asked, {@code hold(17, 4).at(1_000,
 * 1_020)}, and ended by its answer: {@code .ok("h1")}, {@code .refused("SEAT_TAKEN")} or {@code
 * .lost()}. Times are epoch milliseconds, the run began at 0; schedule 1 unless told.
 */
final class Histories {

  static final Ledger.BeforeAndAfter NO_LEDGER = new Ledger.BeforeAndAfter(null, null);

  private Histories() {}

  static Asked asked(String op, long user) {
    return new Asked(op, user);
  }

  static Asked hold(long user, long... seats) {
    return asked("hold", user).seats(seats);
  }

  static Asked pay(long user, String hold, long... seats) {
    return asked("pay", user).seats(seats).of(hold);
  }

  static Asked release(long user, String hold, long... seats) {
    return asked("release", user).seats(seats).of(hold);
  }

  static Asked book(long user, long... seats) {
    return asked("book", user).seats(seats);
  }

  /** The booking is settled: ok or refused. */
  static Asked booked(long user, long... seats) {
    return asked("booked", user).seats(seats);
  }

  static Asked seats(long... free) {
    return asked("seats", 0).seats(free);
  }

  static Asked charge(long user, long amount) {
    return asked("charge", user).amount(amount);
  }

  static Asked look(long user, String reservation) {
    return asked("check", user).of(reservation);
  }

  /** Operations in the line: {@code enter}, {@code place}, {@code admitted}, {@code leave}. */
  static Asked line(String op, long user, long position) {
    return asked(op, user).position(position);
  }

  /** The operations in the order of their ends, as a check sees them. */
  static Invariant judged(Check check, Evidence evidence, Operation... operations) {
    Arrays.stream(operations).sorted(Comparator.comparingLong(Operation::end)).forEach(check::see);
    return check.result(evidence);
  }

  /** A history alone: the app told nothing. */
  static Invariant judged(Check check, Operation... operations) {
    return judged(check, alone(), operations);
  }

  /** A whole history and nothing else. */
  static Evidence alone() {
    return new Evidence(0, true, NO_LEDGER, Facts.NONE, List.of());
  }

  static Evidence with(Facts facts) {
    return new Evidence(0, true, NO_LEDGER, facts, List.of());
  }

  static Evidence with(Ledger.BeforeAndAfter ledger, Facts facts) {
    return new Evidence(0, true, ledger, facts, List.of());
  }

  /** What is said of each violation that is told. */
  static List<String> told(Invariant invariant) {
    return invariant.witnesses().stream().map(Witness::what).map(Message::toString).toList();
  }

  /** The stories of a violation, a line a span. */
  static List<String> story(Witness witness) {
    return witness.story().stream()
        .map(
            span ->
                "%s–%s %s %s%s"
                    .formatted(
                        span.from(),
                        span.to() == Span.OPEN ? "" : span.to(),
                        span.who(),
                        span.what(),
                        span.sure() ? "" : " ?"))
        .toList();
  }

  /** An operation until its answer is told. */
  static final class Asked {

    private final String op;
    private final long user;
    private long schedule = 1;
    private List<Long> seats = List.of();
    private String key;
    private String ref;
    private Long position;
    private long start;
    private long end;
    private String of;
    private String pass;
    private Long expires;
    private String reservation;
    private Long amount;
    private String answer;
    private String probe;

    private Asked(String op, long user) {
      this.op = op;
      this.user = user;
    }

    Asked at(long from, long to) {
      this.start = from;
      this.end = to;
      return this;
    }

    Asked schedule(long which) {
      this.schedule = which;
      return this;
    }

    Asked seats(long... which) {
      this.seats = LongStream.of(which).boxed().toList();
      return this;
    }

    Asked key(String which) {
      this.key = which;
      return this;
    }

    Asked ref(String which) {
      this.ref = which;
      return this;
    }

    Asked position(long place) {
      this.position = place;
      return this;
    }

    Asked of(String what) {
      this.of = what;
      return this;
    }

    Asked pass(String fingerprint) {
      this.pass = fingerprint;
      return this;
    }

    Asked expires(long millis) {
      this.expires = millis;
      return this;
    }

    Asked reservation(String id) {
      this.reservation = id;
      return this;
    }

    Asked amount(long points) {
      this.amount = points;
      return this;
    }

    Asked answer(String fingerprint) {
      this.answer = fingerprint;
      return this;
    }

    Asked probe(String how) {
      this.probe = how;
      return this;
    }

    Operation ok() {
      return answered("ok", 200, null);
    }

    Operation ok(String id) {
      return ref(id).ok();
    }

    /** With 409, which is what rivals are told; the code says the rest. */
    Operation refused(String code) {
      return refused(409, code);
    }

    Operation refused(int status, String code) {
      return answered("refused", status, code);
    }

    /** No answer came: it may have happened. */
    Operation lost() {
      return answered("unknown", 0, null);
    }

    Operation answered(String outcome, int status, String code) {
      return new Operation(
          op,
          user,
          schedule,
          seats,
          key,
          ref,
          position,
          start,
          start,
          end,
          outcome,
          status,
          code,
          1,
          of,
          pass,
          expires,
          reservation,
          amount,
          answer,
          probe);
    }
  }
}
