package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.LineUse;
import dev.headroom.capacity.plan.size.Mix;
import org.jspecify.annotations.Nullable;

/** From people to requests a second, with the arithmetic told. */
final class Targets {

  private Targets() {}

  /**
   * @throws UncountedPeopleException if people come and nobody says how many requests one makes
   */
  static Target of(Ask ask, Facts facts) {
    Double rate = ask.perSecond();
    Long people = ask.people();
    if (rate != null || people == null) {
      return new Target(
          ask.scenario(),
          null,
          null,
          null,
          rate == null ? 0 : rate,
          ask.headroom(),
          ask.spare(),
          ask.waitSeconds(),
          Message.of("{0}, as asked for.", Amount.rate(rate == null ? 0 : rate)));
    }
    Mix mix = facts.mix();
    if (mix == null) {
      throw new UncountedPeopleException();
    }
    double within = ask.withinSeconds();
    double arrivals = people / within;
    double admitted = Math.min(arrivals, admitted(ask, facts.line(), people));
    double perSecond = arrivals * mix.before() + admitted * mix.after();
    return new Target(
        mix.scenario().isEmpty() ? ask.scenario() : mix.scenario(),
        people,
        within,
        perSecond / arrivals,
        perSecond,
        ask.headroom(),
        ask.spare(),
        ask.waitSeconds(),
        arithmetic(people, within, mix, admitted, arrivals, perSecond));
  }

  /** As many as the promised wait takes, or as are admitted today, whichever is more. */
  private static double admitted(Ask ask, @Nullable LineUse line, long people) {
    if (line == null) {
      return Double.POSITIVE_INFINITY;
    }
    Double wait = ask.waitSeconds() != null ? ask.waitSeconds() : line.streamLifeSeconds();
    double now = line.admittedPerSecond();
    return wait == null ? now : Math.max(now, people * (1 + ask.headroom()) / wait);
  }

  private static Message arithmetic(
      long people, double within, Mix mix, double admitted, double arrivals, double perSecond) {
    Message counted =
        switch (mix.from()) {
          case RUN -> Message.of("as counted in {0}", mix.scenario());
          case STEPS -> Message.of("as the steps of {0} are", mix.scenario());
          case SAID -> Message.of("as was said");
        };
    if (!mix.line() || admitted >= arrivals) {
      return Message.of(
          "{0} people within {1} are {2}; {3} requests each, {4}: {5}.",
          Amount.of(people),
          new Amount(within, "s"),
          Amount.rate(arrivals),
          Amount.of(mix.all()),
          counted,
          Amount.rate(perSecond));
    }
    return Message.of(
        "{0} people within {1} are {2}; {3} requests each to enter and wait, and {4} of each of the"
            + " {5} admitted meanwhile, {6}: {7}.",
        Amount.of(people),
        new Amount(within, "s"),
        Amount.rate(arrivals),
        Amount.of(mix.before()),
        Amount.of(mix.after()),
        Amount.rate(admitted),
        counted,
        Amount.rate(perSecond));
  }
}
