package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventParserTest {

  /** Every rule of the grammar at once: mark, comments, all three line ends, unknown fields. */
  private static final String ALL =
      "\uFEFFevent: position\nid: 7.a.3\ndata: {\"position\":3}\n\n"
          + ":\n\n"
          + ": a heartbeat\r\n\r\n"
          + "data\r\ndata: second\r\ndata:  third\r\n\r\n"
          + "retry: 2500\rretry: soon\rfoo: bar\revent: empty, so nobody is told\r\r"
          + "id\ndata:é漢\uD83C\uDFAB\n\n"
          + "data: no empty line follows\n";

  private static final List<ServerEvent> EVENTS =
      List.of(
          new ServerEvent("position", "7.a.3", "{\"position\":3}"),
          new ServerEvent("message", null, "\nsecond\n third"),
          new ServerEvent("message", "", "é漢\uD83C\uDFAB"));

  private final List<ServerEvent> told = new ArrayList<>();
  private final EventParser parser = new EventParser(told::add);

  private void read(byte[] bytes, int from, int to) {
    ByteBuf piece = Unpooled.wrappedBuffer(bytes, from, to - from);
    parser.read(piece);
    assertThat(piece.isReadable()).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_grammar_is_read_whole() {
    byte[] all = bytes(ALL);
    read(all, 0, all.length);
    assertThat(told).isEqualTo(EVENTS);
    assertThat(parser.retryMillis()).isEqualTo(2_500);
    assertThat(parser.lastEventId()).isEmpty();
  }

  @Test
  void wherever_the_bytes_are_cut_in_two_the_events_are_the_same() {
    byte[] all = bytes(ALL);
    for (int cut = 0; cut <= all.length; cut++) {
      List<ServerEvent> events = new ArrayList<>();
      EventParser each = new EventParser(events::add);
      each.read(Unpooled.wrappedBuffer(all, 0, cut));
      each.read(Unpooled.wrappedBuffer(all, cut, all.length - cut));
      assertThat(events).as("cut at %d", cut).isEqualTo(EVENTS);
      each.close();
    }
  }

  @Test
  void however_many_pieces_there_are_the_events_are_the_same() {
    byte[] all = bytes(ALL);
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 300; round++) {
      int pieces = round == 0 ? all.length : 1 + random.nextInt(20);
      int[] cuts =
          round == 0
              ? java.util.stream.IntStream.range(0, all.length).toArray()
              : random.ints(pieces, 0, all.length).sorted().toArray();
      List<ServerEvent> events = new ArrayList<>();
      EventParser each = new EventParser(events::add);
      int begin = 0;
      for (int cut : cuts) {
        each.read(Unpooled.wrappedBuffer(all, begin, cut - begin));
        begin = cut;
      }
      each.read(Unpooled.wrappedBuffer(all, begin, all.length - begin));
      assertThat(events).as("cut at %s", Arrays.toString(cuts)).isEqualTo(EVENTS);
      each.close();
    }
  }

  @Test
  void an_id_stays_the_last_one_until_another_comes_but_is_not_the_next_events_own() {
    byte[] all = bytes("id: 4\ndata: a\n\ndata: b\n\nid: bad\0id\ndata: c\n\n");
    read(all, 0, all.length);
    assertThat(told).extracting(ServerEvent::id).containsExactly("4", null, null);
    assertThat(parser.lastEventId()).isEqualTo("4");
  }

  @Test
  void only_a_plain_number_is_one() {
    assertThat(new ServerEvent("x", "17", "").number()).isEqualTo(17);
    for (String id : List.of("", "7.a.3", "-1", " 1", "1234567890123456789")) {
      assertThat(new ServerEvent("x", id, "").number()).as(id).isEqualTo(-1);
    }
    assertThat(new ServerEvent("x", null, "").number()).isEqualTo(-1);
  }

  @Test
  void an_event_without_end_is_not_kept_for_ever() {
    byte[] much = new byte[EventParser.MOST_BYTES];
    Arrays.fill(much, (byte) 'x');
    read(much, 0, much.length);
    assertThatThrownBy(() -> read(much, 0, 1))
        .isInstanceOf(StreamException.class)
        .hasMessageContaining("longer than");
    parser.close();
  }
}
