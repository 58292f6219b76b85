package dev.headroom.load.profile;

import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;

/**
 * When a closed crowd's people join: person {@code k} of the crowd (from 0) each time the number of
 * people that the profile wants rises past {@code k + ½}, where it rounds to {@code k + 1}. Those
 * who go on the way down join again on the next way up.
 */
final class JoiningTimes extends Timetable {

  private final LoadProfile profile;
  private int phase;
  private double begin;
  private long here;

  JoiningTimes(LoadProfile profile) {
    this.profile = profile;
  }

  @Override
  long advance() {
    while (phase < profile.load().phases().size()) {
      Phase current = profile.load().phases().get(phase);
      Range people = profile.load().amount(current);
      double length = current.duration().toNanos() / 1e6;
      while (here < Math.round(Math.max(people.from(), people.to()))) {
        long person = here++;
        if (profile.share().plays(person)) {
          return in(begin + length * share(people, person));
        }
      }
      begin += length;
      phase++;
      here = Math.min(Math.round(people.to()), firstOf(phase));
    }
    return OVER;
  }

  /** How many people the phase begins with. */
  private long firstOf(int number) {
    return number < profile.load().phases().size()
        ? Math.round(profile.load().amount(profile.load().phases().get(number)).from())
        : 0;
  }

  /** How much of the phase has passed when so many people are wanted. */
  private static double share(Range people, long person) {
    return person + 0.5 <= people.from()
        ? 0
        : (person + 0.5 - people.from()) / (people.to() - people.from());
  }
}
