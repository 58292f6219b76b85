package dev.headroom.load.simulation;

import io.gatling.core.actor.ActorSystem;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.netty.util.Transports;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays a scenario through Gatling; one at a time, because Gatling keeps global state. */
public final class Engine {

  private Engine() {}

  /**
   * Loads everything, waits at the gate, plays, and returns when the raw log is closed.
   *
   * @param progress told every second, and at the end, what the log holds
   * @throws RuntimeException when Gatling crashes
   */
  public static void run(Play play, Gate gate, Consumer<Counts> progress) {
    ScenarioSimulation.hand(play);
    GatlingConfiguration configuration = Settings.load(play.scenario().journey().keepAlive());
    EventLoopGroup eventLoops =
        Transports.newEventLoopGroup(
            configuration.netty().useNativeTransport(),
            configuration.netty().useIoUring(),
            0,
            "gatling");
    try (ActorSystem system = new ActorSystem()) {
      new TimedRunner(system, eventLoops, configuration, play, gate, progress).run();
    } finally {
      play.streams().close();
      eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }
}
