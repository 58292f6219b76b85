package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One instance of the app after the other is asked to end and started again; the next has to wait
 * until it answers. It is over when the last one does, or when the time it is given is up: undoing
 * it waits for what is under way.
 */
record RestartEach() implements Fault {
  private static final String INSTANCES = "app-";

  static RestartEach of(Parameters parameters) {
    return new RestartEach();
  }

  @Override
  public String title() {
    return "Instances restarted one by one";
  }

  @Override
  public String part() {
    return "app";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    Parts parts = surroundings.parts();
    List<String> instances = instances(surroundings);
    List<Long> before = instances.stream().map(name -> parts.process(name).pid()).toList();
    return new Effect(
        "instances that are another process by now",
        "",
        () -> changed(parts, instances, before),
        new Tolerance(">=", instances.size()));
  }

  private static double changed(Parts parts, List<String> instances, List<Long> before) {
    double changed = 0;
    for (int i = 0; i < instances.size(); i++) {
      changed += parts.process(instances.get(i)).pid() == before.get(i) ? 0 : 1;
    }
    return changed;
  }

  private static List<String> instances(Surroundings surroundings) {
    List<String> instances =
        surroundings.parts().names().stream().filter(name -> name.startsWith(INSTANCES)).toList();
    if (instances.isEmpty()) {
      throw new MissingPartException("there is no instance of the app that may be restarted.");
    }
    return instances;
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log) {
    List<String> instances = instances(surroundings);
    AtomicBoolean enough = new AtomicBoolean();
    FutureTask<Void> rounds =
        new FutureTask<>(
            () -> {
              for (String instance : instances) {
                if (!enough.get()) {
                  surroundings.parts().stop(instance);
                  surroundings.parts().start(instance);
                }
              }
              return null;
            });
    Thread thread = new Thread(rounds, "restart-each");
    thread.setDaemon(true);
    thread.start();
    return new Injected() {
      @Override
      public void close() throws IOException {
        enough.set(true);
        await(rounds);
      }

      @Override
      public boolean isOver() {
        return rounds.isDone();
      }
    };
  }

  private static void await(FutureTask<Void> rounds) throws IOException {
    try {
      rounds.get();
    } catch (ExecutionException e) {
      throw new IOException("an instance did not come back: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while an instance was restarted");
    }
  }
}
