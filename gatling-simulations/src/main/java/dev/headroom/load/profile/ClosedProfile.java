package dev.headroom.load.profile;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;

import io.gatling.javaapi.core.ClosedInjectionStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Gatling's steps for so many people at once: one a second. Gatling's own ramps work on whole
 * seconds, too, but misread phases of fractional length, which time-scaled runs have.
 */
public final class ClosedProfile {

  private ClosedProfile() {}

  public static List<ClosedInjectionStep> steps(LoadProfile profile) {
    long seconds = profile.length().plusMillis(999).toSeconds();
    List<ClosedInjectionStep> steps = new ArrayList<>();
    for (long second = 0; second < seconds; second++) {
      steps.add(constantConcurrentUsers(profile.usersInSecond(second)).during(1));
    }
    return steps;
  }
}
