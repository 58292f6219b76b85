package dev.headroom.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one simulation: it plays whatever scenario it is handed. */
public final class ScenarioSimulation extends Simulation {

  /** After the load's end: the last answers may take their 10 s, the users leave a tick later. */
  private static final Duration AFTER_THE_END = Duration.ofSeconds(13);

  /** Gatling makes its simulations itself, without arguments. One run at a time. */
  private static volatile @Nullable Play handed;

  static void hand(Play play) {
    handed = play;
  }

  /**
   * @throws NullPointerException when Gatling is started without {@link Engine}
   */
  public ScenarioSimulation() {
    Play play = Objects.requireNonNull(handed, "started by LoadGenerator only");

    // Each virtual user keeps connections of its own, as people do; the server sees as many.
    HttpProtocolBuilder protocol =
        http.baseUrls(play.targets())
            .acceptHeader("application/json")
            .contentTypeHeader("application/json")
            .userAgentHeader("headroom")
            .disableAutoReferer()
            .disableCaching()
            .disableFollowRedirect()
            .disableWarmUp()
            .localAddresses(play.sources());

    ScenarioBuilder scenario =
        CoreDsl.scenario(play.scenario().name()).exec(play.journey().chain());

    setUp(inject(scenario, play))
        .protocols(protocol)
        .maxDuration(play.profile().length().plus(AFTER_THE_END));
  }

  /** The Java DSL takes no profile but Gatling's own. */
  private static PopulationBuilder inject(ScenarioBuilder scenario, Play play) {
    return new PopulationBuilder(
        scenario.wrapped.inject(new TimetableProfile(play.timetable(), play.clock())));
  }
}
