package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyReaderTest {

  private static final String CHUNKS =
      "5\r\nhello\r\n00A;ext=1\r\n, waiting \r\n5 \r\nworld\r\n0\r\nTrailer: x\r\n\r\n";

  private final StringBuilder read = new StringBuilder();

  private static ResponseHead head(String... headers) {
    return ResponseHead.parse(
        ("HTTP/1.1 200 OK\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private BodyReader reader(String... headers) {
    return new BodyReader(
        head(headers), piece -> read.append(piece.toString(StandardCharsets.US_ASCII)));
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
  }

  @Test
  void chunks_are_put_together_wherever_they_are_cut() {
    for (int cut = 0; cut <= CHUNKS.length(); cut++) {
      read.setLength(0);
      BodyReader body = reader("Transfer-Encoding: chunked");
      body.read(bytes(CHUNKS.substring(0, cut)));
      assertThat(body.complete()).as("cut at %d", cut).isEqualTo(cut == CHUNKS.length());
      assertThat(body.endsWithConnection()).isEqualTo(body.complete());
      body.read(bytes(CHUNKS.substring(cut)));
      assertThat(read).as("cut at %d", cut).hasToString("hello, waiting world");
      assertThat(body.complete()).isTrue();
    }
  }

  @Test
  void a_body_of_a_given_length_ends_by_itself() {
    BodyReader body = reader("Content-Length: 5");
    body.read(bytes("hell"));
    assertThat(body.endsWithConnection()).isFalse();
    body.read(bytes("o and more"));
    assertThat(body.complete()).isTrue();
    assertThat(read).hasToString("hello");
  }

  @Test
  void a_body_without_a_length_ends_with_its_connection() {
    BodyReader body = reader("Connection: close");
    body.read(bytes("hello"));
    assertThat(body.complete()).isFalse();
    assertThat(body.endsWithConnection()).isTrue();
  }

  @Test
  void what_is_no_chunk_is_said() {
    assertThatThrownBy(() -> reader("Transfer-Encoding: chunked").read(bytes("<html>")))
        .hasMessageContaining("no number");
    assertThatThrownBy(() -> reader("Transfer-Encoding: chunked").read(bytes("\r\n")))
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> reader("Transfer-Encoding: chunked").read(bytes("1\r\nab")))
        .hasMessageContaining("longer than it says");
    assertThatThrownBy(() -> reader("Transfer-Encoding: chunked").read(bytes("fffffffff\r\n")))
        .hasMessageContaining("no number");
  }

  @Test
  void the_head_says_how_the_body_comes_and_when_to_come_back() {
    ResponseHead refusal =
        ResponseHead.parse(
            "HTTP/1.1 503 \r\nretry-after: 2\r\nCONTENT-TYPE: application/problem+json\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.retryAfterMillis()).isEqualTo(2_000);
    assertThat(refusal.eventStream()).isFalse();
    assertThat(head("Content-Type: text/event-stream;charset=UTF-8").eventStream()).isTrue();
    assertThat(head("Retry-After: Fri, 31 Dec 1999 23:59:59 GMT").retryAfterMillis()).isEqualTo(-1);
    assertThatThrownBy(() -> ResponseHead.parse("SSH-2.0-x".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("not HTTP/1.1");
  }
}
