package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A pipe in a time that stands still until it is told to go on. */
final class PipeUnderTest implements AutoCloseable {
  private final EmbeddedChannel source = new EmbeddedChannel();
  private final EmbeddedChannel sink = new EmbeddedChannel();
  private final List<ByteBuf> sent = new ArrayList<>();
  private int resets;
  private final Pipe pipe = new Pipe(source, sink, () -> resets++);

  PipeUnderTest(Toxic... toxics) {
    source.freezeTime();
    pipe.start();
    change(toxics);
  }

  /** Toxics with equal places in the list are taken for the same one, changed. */
  void change(Toxic... toxics) {
    List<ActiveToxic> named = new ArrayList<>();
    for (int i = 0; i < toxics.length; i++) {
      named.add(new ActiveToxic(toxics[i], "toxic " + i, type(toxics[i]), Stream.UPSTREAM, 1));
    }
    pipe.apply(named);
  }

  private static ToxicType type(Toxic toxic) {
    return Arrays.stream(ToxicType.values())
        .filter(type -> type.attributes == toxic.getClass())
        .findFirst()
        .orElseThrow();
  }

  void send(String text) {
    ByteBuf data = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    sent.add(data);
    source.writeInbound(data);
  }

  void sendEnd() {
    source.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
  }

  void after(long millis) {
    source.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    source.runScheduledPendingTasks();
  }

  /** What has come out since the last call, a text for each write. */
  List<String> arrived() {
    List<String> texts = new ArrayList<>();
    for (@Nullable ByteBuf data = sink.readOutbound(); data != null; data = sink.readOutbound()) {
      if (data.isReadable()) {
        texts.add(data.toString(StandardCharsets.US_ASCII));
        data.release();
      }
    }
    return texts;
  }

  boolean hasEnded() {
    return !sink.isOpen();
  }

  int resets() {
    return resets;
  }

  void loseSink() {
    sink.close();
  }

  /** Nothing may be left in anyone's hands. */
  @Override
  public void close() {
    arrived();
    loseSink();
    assertThat(sent).as("bytes still held").allMatch(data -> data.refCnt() == 0);
  }
}
