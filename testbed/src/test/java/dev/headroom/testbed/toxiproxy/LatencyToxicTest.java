package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** In the channel's own time, which stands still until it is told to go on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LatencyToxicTest {
  private final List<String> arrived = new ArrayList<>();
  private EmbeddedChannel channel;

  private void channelWith(LatencyToxic toxic) {
    ChannelHandler latency = toxic.handler();
    channel = new EmbeddedChannel();
    channel.freezeTime();
    channel.pipeline().addLast("latency", latency).addLast(new Recorder());
  }

  @BeforeEach
  void hundredMillis() {
    channelWith(new LatencyToxic(100, 0));
  }

  @Test
  void nothing_comes_before_its_time() {
    send("a");
    after(99);
    assertThat(arrived).isEmpty();
    after(1);
    assertThat(arrived).containsExactly("a");
  }

  @Test
  void pieces_are_late_each_by_itself_not_one_after_the_other() {
    send("a");
    after(60);
    send("b");
    after(40);
    assertThat(arrived).containsExactly("a");
    after(59);
    assertThat(arrived).containsExactly("a");
    after(1);
    assertThat(arrived).containsExactly("a", "b");
  }

  @Test
  void the_end_comes_behind_what_was_sent_before_it() {
    send("a");
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    after(99);
    assertThat(arrived).isEmpty();
    after(1);
    assertThat(arrived).containsExactly("a", "end");
  }

  @Test
  void removal_lets_go_of_everything_at_once_and_in_order() {
    send("a");
    send("b");
    channel.pipeline().remove("latency");
    assertThat(arrived).containsExactly("a", "b");
    after(100);
    assertThat(arrived).containsExactly("a", "b");
  }

  @Test
  void jitter_stays_within_its_bounds_and_keeps_the_order() {
    channelWith(new LatencyToxic(100, 40));
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sent.add("piece " + i);
      send("piece " + i);
    }
    after(59);
    assertThat(arrived).isEmpty();
    after(81);
    assertThat(arrived).isEqualTo(sent);
  }

  @Test
  void a_latency_below_zero_is_none() {
    channelWith(new LatencyToxic(-5, 0));
    send("a");
    after(0);
    assertThat(arrived).containsExactly("a");
  }

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  private void after(long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  private final class Recorder extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ByteBuf piece = (ByteBuf) message;
      arrived.add(piece.toString(StandardCharsets.US_ASCII));
      piece.release();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      arrived.add("end");
    }
  }
}
