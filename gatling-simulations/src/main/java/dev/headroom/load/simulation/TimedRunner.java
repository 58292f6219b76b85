package dev.headroom.load.simulation;

import io.gatling.app.Runner;
import io.gatling.core.CoreComponents;
import io.gatling.core.actor.ActorRef;
import io.gatling.core.actor.ActorSystem;
import io.gatling.core.cli.GatlingArgs;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.controller.inject.PopulationFlows;
import io.gatling.core.scenario.Population;
import io.gatling.core.scenario.SimulationParams;
import io.gatling.core.stats.DataWritersStatsEngine;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.stats.writer.DataWriterMessage;
import io.gatling.core.stats.writer.RunMessage;
import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Success;
import scala.util.Try;

/**
 * Gatling's runner, which loads everything, then waits for the start, and keeps our log.
 *
 * <p>A full name with dollar signs is the only one under which javac finds a class that Scala
 * nested twice.
 */
final class TimedRunner extends Runner {

  private final ActorSystem system;
  private final Play play;
  private final Gate gate;
  private final Consumer<Counts> progress;

  TimedRunner(
      ActorSystem system,
      EventLoopGroup eventLoops,
      GatlingConfiguration configuration,
      Play play,
      Gate gate,
      Consumer<Counts> progress) {
    super(
        system,
        eventLoops,
        play.clock()::nowMillis,
        new GatlingArgs(
            Option.apply(ScenarioSimulation.class.getName()),
            Option.empty(),
            true,
            Option.empty(),
            Option.apply(play.log().getParent()),
            Option.empty(),
            Option.empty()),
        configuration);
    this.system = system;
    this.play = play;
    this.gate = gate;
    this.progress = progress;
  }

  @Override
  public StatsEngine newStatsEngine(SimulationParams params, RunMessage run) {
    ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(TimedRunner::tick);
    Flusher flusher = new Flusher(ticker);
    ActorRef<DataWriterMessage> log = system.actorOf(new SimulationLog(play, run, params, flusher));
    flusher.log = log;
    return new DataWritersStatsEngine(
        CollectionConverters.asScala(List.of(log)).toSeq(), system, play.clock()::nowMillis);
  }

  @Override
  public Try<BoxedUnit> start(
      SimulationParams params,
      CoreComponents components,
      PopulationFlows<String, Population> populations) {
    gate.stopBy(
        () ->
            components
                .controller()
                .$bang(
                    new io.gatling.core.controller.Controller$Command$StopLoadGenerator(
                        "told to stop", false)));
    if (!gate.awaitStart(play.clock(), TimetableProfile.EARLY_MILLIS)) {
      return new Success<>(BoxedUnit.UNIT);
    }
    play.observations().begin(play.clock().zeroMillis());
    return super.start(params, components, populations);
  }

  /** Gatling would look up its latest release. */
  @Override
  public void displayVersionWarning() {}

  private static Thread tick(Runnable task) {
    Thread thread = new Thread(task, "log-flush");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks the log for a flush every second, from its opening on. */
  private final class Flusher implements SimulationLog.Listener {

    private final ScheduledExecutorService ticker;
    private volatile @Nullable ActorRef<DataWriterMessage> log;

    Flusher(ScheduledExecutorService ticker) {
      this.ticker = ticker;
    }

    @Override
    public void opened() {
      gate.opened();
      ticker.scheduleAtFixedRate(this::flush, 1, 1, TimeUnit.SECONDS);
    }

    private void flush() {
      ActorRef<DataWriterMessage> open = log;
      if (open != null) {
        open.$bang(DataWriterMessage.Flush$.MODULE$);
      }
    }

    @Override
    public void flushed(Counts counts) {
      progress.accept(counts);
    }
  }
}
