package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.LeaveLine;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Line;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Guests enter the line, are admitted, and do nothing then but keep others out. */
final class Squatters implements Fault {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private final int guests;
  private final List<String> keys = new CopyOnWriteArrayList<>();

  private Squatters(int guests) {
    this.guests = guests;
  }

  static Squatters of(Parameters parameters) {
    return new Squatters(parameters.number("guests", null, 1, 10_000));
  }

  @Override
  public String title() {
    return "%d permits kept by guests who do nothing".formatted(guests);
  }

  @Override
  public String part() {
    return "app";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    Line line = Guests.line(surroundings, guests);
    return new Effect("guests inside", "", () -> inside(line), new Tolerance(">=", guests));
  }

  /** Of as many as can be asked in a moment. */
  private double inside(Line line) throws IOException, InterruptedException {
    long startNanos = System.nanoTime();
    int inside = 0;
    for (String key : keys) {
      if (System.nanoTime() - startNanos > LOOK_NANOS) {
        return inside;
      }
      inside += line.isAdmitted(key) ? 1 : 0;
    }
    return inside;
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    Line line = Guests.line(surroundings, guests);
    long first = surroundings.guests().firstUser();
    keys.clear();
    return Undoable.inject(
        log,
        LeaveLine.of(title(), line, first, guests),
        () -> {
          for (int i = 0; i < guests; i++) {
            keys.add(line.enter(first + i).key());
          }
        });
  }
}
