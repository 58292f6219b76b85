package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One direction: what the source sends runs through the toxics, in order, into the sink. */
final class Pipe {
  /** What may be on its way while no toxic asks for more; a slow sink then slows the source. */
  static final int LIMIT_BYTES = 64 << 10;

  /** One piece at a time, so that the limit is looked at after each. */
  static final RecvByteBufAllocator READING =
      new AdaptiveRecvByteBufAllocator(1 << 10, 16 << 10, 64 << 10).maxMessagesPerRead(1);

  private record Applied(ActiveToxic toxic, Stage stage) {}

  private final Channel source;
  private final Channel sink;
  private final Runnable reset;
  private final Outlet outlet;
  private List<Applied> applied = List.of();
  private Stage first;
  private long heldBytes;
  private long limitBytes = LIMIT_BYTES;

  /**
   * Reads nothing before it is started.
   *
   * @param reset ends both sides without a farewell
   */
  Pipe(Channel source, Channel sink, Runnable reset) {
    this.source = source;
    this.sink = sink;
    this.reset = reset;
    outlet = new Outlet(sink);
    outlet.join(this, null);
    first = outlet;
    source.pipeline().addLast(new Intake(this));
    sink.closeFuture().addListener(closed -> applied.forEach(a -> a.stage().discard()));
  }

  EventLoop loop() {
    return source.eventLoop();
  }

  /** Stands for the timer of what never comes. */
  Future<?> never() {
    return loop().newPromise();
  }

  void start() {
    if (source.isActive()) {
      source.read();
    } else {
      sourceEnded();
    }
  }

  void took(ByteBuf data) {
    heldBytes += data.readableBytes();
    Chunk chunk = new Chunk(data, loop().ticker().nanoTime());
    if (sink.isOpen()) {
      first.take(chunk);
    } else {
      outlet.drop(chunk);
    }
  }

  void tookAll() {
    first.flush();
    if (heldBytes < limitBytes) {
      source.read();
    }
  }

  /** So many bytes were written or dropped. */
  void left(int bytes) {
    boolean wasFull = heldBytes >= limitBytes;
    heldBytes -= bytes;
    if (wasFull && heldBytes < limitBytes) {
      source.read();
    }
  }

  void sourceEnded() {
    first.takeEnd();
  }

  void reset() {
    reset.run();
  }

  /** Must run on the event loop, so that no byte passes in between. */
  void apply(List<ActiveToxic> wanted) {
    List<Applied> before = applied;
    removeAllBut(wanted);
    List<Applied> now = new ArrayList<>();
    for (ActiveToxic toxic : wanted) {
      @Nullable Applied present = named(toxic.name());
      now.add(
          present != null && present.toxic().equals(toxic)
              ? present
              : new Applied(toxic, stageOf(toxic)));
    }
    link(now);
    for (Applied old : before) {
      now.stream()
          .filter(a -> a.toxic().name().equals(old.toxic().name()) && a.stage() != old.stage())
          .forEach(a -> old.stage().replacedBy(a.stage()));
    }
    setLimit(LIMIT_BYTES + wanted.stream().mapToLong(t -> t.attributes().roomBytes()).sum());
  }

  private void removeAllBut(List<ActiveToxic> wanted) {
    List<Applied> kept = new ArrayList<>();
    List<Applied> gone = new ArrayList<>();
    for (Applied a : applied) {
      boolean stays = wanted.stream().anyMatch(t -> t.name().equals(a.toxic().name()));
      (stays ? kept : gone).add(a);
    }
    gone.forEach(a -> a.stage().removed());
    link(kept);
  }

  /** From behind, so that a stage that has just come finds those behind it in place. */
  private void link(List<Applied> chain) {
    Stage behind = outlet;
    for (int i = chain.size() - 1; i >= 0; i--) {
      Stage stage = chain.get(i).stage();
      if (applied.contains(chain.get(i))) {
        stage.follow(behind);
      } else {
        stage.join(this, behind);
      }
      behind = stage;
    }
    first = behind;
    applied = chain;
  }

  private @Nullable Applied named(String name) {
    return applied.stream().filter(a -> a.toxic().name().equals(name)).findFirst().orElse(null);
  }

  /** The die is cast when a toxic meets a connection, and again when it is changed. */
  private static Stage stageOf(ActiveToxic toxic) {
    return ThreadLocalRandom.current().nextFloat() < toxic.toxicity()
        ? toxic.attributes().stage()
        : new Stage();
  }

  private void setLimit(long bytes) {
    boolean wasFull = heldBytes >= limitBytes;
    limitBytes = bytes;
    if (wasFull && heldBytes < limitBytes) {
      source.read();
    }
  }
}
