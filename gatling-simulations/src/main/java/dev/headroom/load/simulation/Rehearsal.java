package dev.headroom.load.simulation;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.history.History;
import dev.headroom.load.inspect.Inspection;
import dev.headroom.load.inspect.Inspector;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.LoadProfile;
import dev.headroom.load.profile.Timetable;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.LoadModel;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.TestData;
import dev.headroom.load.scenario.Think;
import dev.headroom.load.stream.EventStreams;
import dev.headroom.load.stream.Promises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays every step of the scenario against a server of our own before the real thing, so that
 * classes are loaded and the hottest code is compiled: a cold generator adds its own hundreds of
 * milliseconds to the first answers, and nobody could tell them from the system's.
 */
public final class Rehearsal {

  private static final int ENOUGH_REQUESTS = 1_000;
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final Think QUICK = new Think(Duration.ofMillis(1), Duration.ofMillis(9));
  private static final Range FEW = new Range(40, 40);
  private static final Inspection QUICK_INSPECTION = new Inspection(true, 100, 100);
  private static final TestData DATA = new TestData(1_000, 1, 10_000, 0, 0, 1);

  /** More people than this in some second are a crowd at the doors, which is rehearsed as well. */
  private static final int CROWD = 200;

  /** Where the compiler has seen enough of people coming. */
  private static final int ENOUGH_PEOPLE = 2_000;

  private Rehearsal() {}

  /**
   * @param times of the load to come
   * @param inspects whether the inspector rehearses as well
   * @throws IOException when there is no port or no temporary folder to be had
   */
  public static void play(Journey journey, Timetable times, boolean inspects) throws IOException {
    rehearse(
        journey,
        LoadModel.CLOSED,
        new Phase("few", AT_MOST, FEW, null, false),
        ENOUGH_REQUESTS,
        inspects ? QUICK_INSPECTION : Inspection.OFF);
    int crowd = Math.min(times.busiestSecond(), ENOUGH_PEOPLE);
    if (crowd > CROWD) {
      Phase doors = new Phase("crowd", AT_MOST, null, new Range(crowd, crowd), false);
      rehearse(journey, LoadModel.OPEN, doors, ENOUGH_PEOPLE, Inspection.OFF);
    }
  }

  private static void rehearse(
      Journey journey, LoadModel model, Phase phase, int enough, Inspection inspection)
      throws IOException {
    Path folder = Files.createTempDirectory("rehearsal");
    Path log = folder.resolve("simulation.log");
    Path lines = folder.resolve("history.jsonl.gz");
    Path seen = folder.resolve("observations.bin");
    Gate gate = new Gate(() -> {});
    AtomicInteger answered = new AtomicInteger();
    Runnable count =
        () -> {
          if (answered.incrementAndGet() == enough) {
            gate.stop();
          }
        };
    try (History history = new History(lines, 1);
        Observations observations = new Observations(seen);
        RehearsalServer server = new RehearsalServer(journey.turns(), count)) {
      Load load = new Load(model, null, List.of(phase));
      Scenario scenario = new Scenario("rehearsal", load, hurried(journey), DATA, null);
      LoadProfile profile = new LoadProfile(load, Share.WHOLE);
      LoadClock clock = new LoadClock(load.length());
      gate.start(System.currentTimeMillis());
      List<String> targets = List.of(server.url());
      try (Inspector inspector =
          Inspector.of(inspection, targets, DATA, Share.WHOLE, 1, clock, history)) {
        Engine.run(
            new Play(
                scenario,
                profile,
                targets,
                List.of(),
                1,
                log,
                clock,
                history,
                observations,
                new Crowd(profile, clock),
                new AtomicLong(),
                new EventStreams(
                    Promises.DOCUMENTED,
                    observations,
                    clock,
                    targets,
                    journey.accept().of(Step.STREAM.request())),
                inspector),
            gate,
            counts -> {});
      }
    } finally {
      Files.deleteIfExists(log);
      Files.deleteIfExists(lines);
      Files.deleteIfExists(seen);
      Files.deleteIfExists(folder);
    }
  }

  /** The same steps by people who hardly think, don't reload and buy. */
  private static Journey hurried(Journey journey) {
    Journey plain = Journey.of(journey.turns(), QUICK);
    return new Journey(
        plain.turns(),
        plain.think(),
        QUICK.longest(),
        plain.giveUp(),
        plain.refresh(),
        plain.buy(),
        journey.accept(),
        plain.keepAlive(),
        journey.seatsPerHold());
  }
}
