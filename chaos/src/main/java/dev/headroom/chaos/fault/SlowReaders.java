package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.LeaveLine;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Line;
import dev.headroom.chaos.wire.UnreadStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Guests open event streams and read nothing of them. */
final class SlowReaders implements Fault {
  private final int guests;
  private final List<UnreadStream> streams = new CopyOnWriteArrayList<>();

  private SlowReaders(int guests) {
    this.guests = guests;
  }

  static SlowReaders of(Parameters parameters) {
    return new SlowReaders(parameters.number("guests", null, 1, 10_000));
  }

  @Override
  public String title() {
    return "%d event streams open that nobody reads".formatted(guests);
  }

  @Override
  public String part() {
    return "app";
  }

  /** That the app took them for listeners; it may close them later, which is what one hopes for. */
  @Override
  public Effect effect(Surroundings surroundings) {
    Guests.line(surroundings, guests);
    return new Effect(
        "event streams that were opened", "", streams::size, new Tolerance(">=", guests));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    Line line = Guests.line(surroundings, guests);
    long first = surroundings.guests().firstUser();
    Injected left =
        Undoable.inject(
            log,
            LeaveLine.of(title(), line, first, guests),
            () -> {
              try {
                for (int i = 0; i < guests; i++) {
                  streams.add(UnreadStream.open(line.app(), line.enter(first + i).key()));
                }
              } catch (IOException e) {
                closeStreams();
                throw e;
              }
            });
    return () -> {
      closeStreams();
      left.close();
    };
  }

  private void closeStreams() throws IOException {
    for (UnreadStream stream : streams) {
      stream.close();
    }
    streams.clear();
  }
}
