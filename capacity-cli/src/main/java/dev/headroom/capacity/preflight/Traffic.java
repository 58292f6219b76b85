package dev.headroom.capacity.preflight;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.scenario.Habit;
import dev.headroom.capacity.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What a plan puts on the wire at its height, over all generators and instances.
 *
 * @param people at once
 * @param streams open at once
 * @param connections at once, streams among them
 * @param requests a second; infinite where nothing bounds them but the answers
 * @param events a second, on all streams
 * @param closings of connections a second
 */
record Traffic(
    double people,
    double streams,
    double connections,
    double requests,
    double events,
    double closings) {
  /** Between two events of a waiting person, as the app promises them. */
  private static final double EVENT_SECONDS = 5;

  static Traffic of(Scenario scenario, Plan plan, LineForecast line) {
    Way way = plan.way();
    double people = PeopleAtOnce.of(plan, line);
    double streams = way.streams() ? Math.min(people, Math.max(line.longest(), 0)) : 0;
    double joining = joining(plan);
    double requests = requests(plan, line, joining);
    // Whoever goes over to waiting on a stream keeps the connection of the last call until it has
    // been idle for long enough.
    double beside =
        way.streams()
            ? Math.min(people, joining * way.keepAliveSeconds())
                + returning(people, scenario.journey().refresh(), way.keepAliveSeconds())
            : 0;
    double closings = plan.open() ? joining : 0;
    closings += way.streams() ? 2 * joining : 0;
    closings = way.think() > way.keepAliveSeconds() ? closings + requests : closings;
    return new Traffic(
        people,
        streams,
        Math.min(way.streams() ? 2 * people : people, people + beside),
        requests,
        streams / EVENT_SECONDS,
        closings);
  }

  /** People who come at once and wait, a second, at most. */
  private static double joining(Plan plan) {
    if (plan.open()) {
      return plan.peak();
    }
    double steepest = 0;
    for (Phase phase : plan.phases()) {
      double growth = phase.toUsers() - phase.fromUsers();
      steepest = Math.max(steepest, growth / Math.max(1, Plan.seconds(phase)));
    }
    double start = plan.phases().get(0).fromUsers();
    return Math.max(steepest, start);
  }

  private static double returning(double people, @Nullable Habit refresh, double keepAlive) {
    if (refresh == null) {
      return 0;
    }
    double every = Math.max(1, refresh.span().mean().toMillis() / 1_000.0);
    return people * refresh.percent() / 100 * Math.min(1, keepAlive / every);
  }

  private static double requests(Plan plan, LineForecast line, double joining) {
    Way way = plan.way();
    double polls = way.polls() ? line.longest() / Math.max(0.1, way.pollSeconds()) : 0;
    if (plan.open()) {
      return plan.peak() * way.requests() + polls;
    }
    if (!line.applies()) {
      return plan.peak() / way.fastestCycle();
    }
    double inside = Math.max(0, line.mostPresent() - line.longest());
    double free = Math.max(inside, plan.peak() - line.longest());
    return 2 * joining + free / way.fastestCycle() + polls;
  }
}
