package dev.headroom.capacity.preflight;

import dev.headroom.capacity.preflight.LineForecast.Admission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Plays the waiting line of one schedule as a fluid, tick by tick, as the app's rules say: whoever
 * finds an empty line and a free permit is admitted at once, the others at a tick, so many at once
 * at most, as far as permits are free. People are dealt evenly over the schedules, so that one
 * schedule stands for all. Means stand for distributions: it tells what arithmetic can tell, not
 * what chance adds.
 */
final class LineModel {

  private static final int MOST_STEPS = 20_000;
  private static final double FINEST_SECONDS = 0.05;
  private static final double NOBODY = 1e-9;

  private final Plan plan;
  private final Way way;
  private final double step;
  private final double tick;
  private final double batch;
  private final double permits;
  private final int steps;
  private final double[] back;
  private final double[] gone;
  private final Deque<Group> line = new ArrayDeque<>();
  private final List<Admission> admissions = new ArrayList<>();
  private double out;
  private double visiting;
  private double entered;
  private double admitted;
  private double longest;
  private double mostPresent;
  private double longestWait;
  private double gaveUp;
  private double drainedAt;

  private LineModel(Plan plan) {
    this.plan = plan;
    this.way = plan.way();
    double wanted = Math.max(plan.lengthSeconds() / MOST_STEPS, FINEST_SECONDS);
    double interval = plan.app().admissionSeconds();
    this.tick = Math.max(interval, wanted);
    this.batch = plan.app().admissionBatch() * tick / interval;
    this.permits = plan.app().permits();
    this.step = tick / Math.ceil(tick / wanted - NOBODY);
    this.steps = (int) Math.ceil(plan.lengthSeconds() / step);
    this.back = new double[steps + 1];
    this.gone = new double[steps + 1];
  }

  static LineForecast of(Plan plan) {
    return plan.way().needsAdmission() ? new LineModel(plan).play() : LineForecast.NONE;
  }

  private LineForecast play() {
    int stepsATick = (int) Math.round(tick / step);
    for (int i = 0; i < steps; i++) {
      double now = i * step;
      out -= back[i];
      visiting -= gone[i];
      double waiting = losePatience(now);
      waiting = arrive(i, now, waiting);
      if (i % stepsATick == 0) {
        waiting -= admit(i, now, waiting);
      }
      if (waiting > NOBODY) {
        drainedAt = now + step;
      }
      longest = Math.max(longest, waiting);
      mostPresent = Math.max(mostPresent, waiting + visiting);
    }
    return forecast();
  }

  private double losePatience(double now) {
    double waiting = 0;
    for (Group group : line) {
      double share = 1 - way.giveUp() * passed(now - group.since);
      double before = group.people;
      group.people *= share / group.patient;
      group.patient = share;
      gaveUp += before - group.people;
      waiting += group.people;
    }
    return waiting;
  }

  private double passed(double age) {
    if (way.giveUp() == 0 || age <= way.giveUpFrom()) {
      return 0;
    }
    return age >= way.giveUpTo()
        ? 1 - NOBODY
        : (age - way.giveUpFrom()) / (way.giveUpTo() - way.giveUpFrom());
  }

  private double arrive(int i, double now, double waitingBefore) {
    double load = plan.loadAt(now + step / 2) / plan.data().schedules();
    double waiting = waitingBefore;
    double come = load * step;
    if (!plan.open()) {
      come = load - waiting - visiting;
      if (come < 0 && waiting > 0) {
        waiting = thinOut(waiting, Math.max(0, waiting + come));
      }
    }
    if (come <= 0) {
      return waiting;
    }
    entered += come;
    double direct = waiting > NOBODY ? 0 : Math.min(come, Math.max(0, permits - out));
    if (direct > 0) {
      goIn(i, direct, 0, new Admission(direct, 0, 0));
    }
    if (come > direct) {
      line.addLast(new Group(now, come - direct, waiting));
    }
    return waiting + come - direct;
  }

  private double thinOut(double waiting, double left) {
    line.forEach(group -> group.people *= left / waiting);
    return left;
  }

  private double admit(int i, double now, double waiting) {
    double free = Math.min(Math.min(permits - out, batch), waiting);
    double taken = 0;
    while (free - taken > NOBODY && !line.isEmpty()) {
      Group first = line.getFirst();
      double people = Math.min(first.people, free - taken);
      if (people > NOBODY) {
        first.told += people / first.patient;
        double waited = now - first.since;
        double due = Math.ceil(first.told / batch - NOBODY) * tick;
        goIn(i, people, noticed(), new Admission(people, waited, Math.max(0, waited - due)));
        longestWait = Math.max(longestWait, waited);
      }
      first.people -= people;
      taken += people;
      if (first.people <= NOBODY) {
        line.removeFirst();
      }
    }
    return taken;
  }

  /** Half a poll passes on average before somebody who polls knows. */
  private double noticed() {
    return way.streams() || !way.polls() ? 0 : way.pollSeconds() / 2;
  }

  private void goIn(int i, double people, double unnoticed, Admission admission) {
    double response = plan.claims().responseOrNone();
    double stay = Math.max(step, unnoticed + way.staySeconds(response));
    double life = plan.app().admittedLifeSeconds();
    double returned = people * way.givesBack();
    later(back, i, Math.min(stay, life), returned);
    later(back, i, life, people - returned);
    double visit = Math.max(step, unnoticed + way.visitSeconds(response));
    later(gone, i, visit, people);
    out += people;
    visiting += people;
    admitted += people;
    admissions.add(admission);
  }

  private void later(double[] when, int i, double seconds, double people) {
    double at = i + Math.max(1, Math.round(seconds / step));
    if (at < when.length) {
      when[(int) at] += people;
    }
  }

  private LineForecast forecast() {
    int all = plan.data().schedules();
    double left = line.stream().mapToDouble(group -> group.people).sum();
    return new LineForecast(
        true,
        entered * all,
        admitted * all,
        left * all,
        gaveUp * all,
        longest * all,
        mostPresent * all,
        longestWait,
        Math.min(drainedAt, plan.lengthSeconds()),
        admissions.stream()
            .map(a -> new Admission(a.people() * all, a.waited(), a.late()))
            .toList());
  }

  /** People who came together; {@code told} is the place of the last of them who went in. */
  private static final class Group {
    private final double since;
    private double people;
    private double patient = 1;
    private double told;

    Group(double since, double people, double ahead) {
      this.since = since;
      this.people = people;
      this.told = ahead;
    }
  }
}
