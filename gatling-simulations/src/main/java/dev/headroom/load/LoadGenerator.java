package dev.headroom.load;

import dev.headroom.load.control.Arguments;
import dev.headroom.load.control.Commands;
import dev.headroom.load.control.Events;
import dev.headroom.load.control.UsageException;
import dev.headroom.load.feeder.People;
import dev.headroom.load.history.History;
import dev.headroom.load.inspect.Inspector;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.Demand;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.LoadProfile;
import dev.headroom.load.profile.Timetable;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.ScenarioException;
import dev.headroom.load.scenario.ScenarioFile;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.simulation.Engine;
import dev.headroom.load.simulation.Gate;
import dev.headroom.load.simulation.Play;
import dev.headroom.load.simulation.Rehearsal;
import dev.headroom.load.stream.EventStreams;
import dev.headroom.load.stream.Promises;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Plays one scenario file against running targets.
 *
 * <p>Says {@code ready} on standard output, waits for {@code start <epochMillis>} on standard
 * input, says {@code progress {...}} every second and {@code done} at the end. {@code end} ends the
 * load before its time and otherwise as its own end does, within 15 s; {@code stop}, or the end of
 * standard input, within 3 s. Exit codes: 0 played to the end, 1 crashed, 2 wrong usage or
 * unplayable scenario (one line on standard error), 130 stopped.
 */
public final class LoadGenerator {

  static final int DONE = 0;
  static final int CRASHED = 1;
  static final int USAGE = 2;
  static final int STOPPED = 130;

  private LoadGenerator() {}

  public static void main(String[] args) {
    PrintStream protocol = System.out;
    // Standard output belongs to the protocol. Gatling prints nothing there that is worth keeping;
    // what it has to complain about, it logs, and the log goes to standard error.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.exit(run(System.in, protocol, System.err, args));
  }

  static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      Scenario scenario = ScenarioFile.read(arguments.scenario());
      Optional<String> complaint = complaint(arguments, scenario);
      if (complaint.isPresent()) {
        err.println(arguments.scenario() + ": " + complaint.get());
        return USAGE;
      }
      return play(arguments, scenario, in, new Events(out), err);
    } catch (UsageException | ScenarioException e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (Exception e) { // Gatling, in Scala, throws checked ones undeclared.
      err.println("the load generator crashed: " + e);
      e.printStackTrace(err);
      return CRASHED;
    }
  }

  private static Optional<String> complaint(Arguments arguments, Scenario scenario) {
    if (Stream.of(log(arguments), historyFile(arguments), observationsFile(arguments))
        .anyMatch(Files::exists)) {
      return Optional.of(arguments.out() + " holds the results of another run already");
    }
    Optional<String> broken = Promises.complaint(scenario.app());
    if (broken.isPresent()) {
      return broken;
    }
    for (String source : arguments.sources()) {
      if (!isOurs(source)) {
        return Optional.of(source + " is no address of this machine: nothing can be sent from it");
      }
    }
    if (People.tooFew(scenario.data(), arguments.share())) {
      return Optional.of("fewer users in data.users than injectors");
    }
    return Demand.of(scenario, new LoadProfile(scenario.load(), arguments.share())).complaint();
  }

  private static boolean isOurs(String source) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(source))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int play(
      Arguments arguments, Scenario scenario, InputStream in, Events events, PrintStream err)
      throws IOException {
    Files.createDirectories(arguments.out());
    LoadProfile profile = new LoadProfile(scenario.load(), arguments.share());
    Rehearsal.play(
        scenario.journey(), Timetable.of(profile, arguments.seed()), arguments.inspection().on());
    LoadClock clock = new LoadClock(profile.length());
    Gate gate = new Gate(events::ready);
    Watchdog watchdog = new Watchdog(gate);
    History history = new History(historyFile(arguments), arguments.share().injector());
    Observations observations = new Observations(observationsFile(arguments));
    Inspector inspector =
        Inspector.of(
            arguments.inspection(),
            arguments.targets(),
            scenario.data(),
            arguments.share(),
            arguments.seed(),
            clock,
            history);
    Play play =
        new Play(
            scenario,
            profile,
            arguments.targets(),
            arguments.sources(),
            arguments.seed(),
            log(arguments),
            clock,
            history,
            observations,
            new Crowd(profile, clock),
            new AtomicLong(),
            new EventStreams(
                Promises.of(scenario.app()),
                observations,
                clock,
                arguments.targets(),
                scenario.journey().accept().of(Step.STREAM.request())),
            inspector);
    Farewell farewell = new Farewell(clock, play.crowd(), play.streams(), gate);
    try (history;
        observations;
        inspector) {
      Health health = new Health();
      new Commands(at -> begin(gate, health, at), farewell::say, watchdog::stop, err).listen(in);
      watchdog.stopOnSignal();
      Engine.run(play, gate, counts -> events.progress(health.progress(play, counts)));
    } finally {
      watchdog.finished();
    }
    warn(err, play.unseated().get(), "holds were not asked for: no seat was left to deal");
    warn(err, history.lost(), "operations are missing from the history: its queue was full");
    warn(err, observations.lost(), "observations are missing: their file could not keep up");
    if (gate.stopped()) {
      return STOPPED;
    }
    events.done();
    return DONE;
  }

  private static void warn(PrintStream err, long count, String what) {
    if (count > 0) {
      err.println(count + " " + what);
    }
  }

  /** What held the generator up while it was waiting is nobody's lateness. */
  private static void begin(Gate gate, Health health, long epochMillis) {
    health.forget();
    gate.start(epochMillis);
  }

  private static Path log(Arguments arguments) {
    return arguments.out().resolve("simulation.log");
  }

  private static Path historyFile(Arguments arguments) {
    return arguments.out().resolve("history.jsonl.gz");
  }

  private static Path observationsFile(Arguments arguments) {
    return arguments.out().resolve("observations.bin");
  }
}
