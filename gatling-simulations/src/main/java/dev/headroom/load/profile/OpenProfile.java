package dev.headroom.load.profile;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.util.List;

/** Gatling's steps for so many arrivals a second. */
public final class OpenProfile {

  private OpenProfile() {}

  public static List<OpenInjectionStep> steps(LoadProfile profile) {
    return profile.load().phases().stream().map(phase -> step(profile, phase)).toList();
  }

  private static OpenInjectionStep step(LoadProfile profile, Phase phase) {
    Range rate = profile.load().amount(phase);
    double from = profile.share().of(rate.from());
    double to = profile.share().of(rate.to());
    return from == to
        ? constantUsersPerSec(from).during(phase.duration())
        : rampUsersPerSec(from).to(to).during(phase.duration());
  }
}
