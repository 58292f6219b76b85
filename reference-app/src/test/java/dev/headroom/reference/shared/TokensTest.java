package dev.headroom.reference.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokensTest {

  @Test
  void a_token_survives_its_travel() {
    WaitingToken token = new WaitingToken(Kind.PASS, 7, 12, WaitingToken.newSecret());
    assertThat(WaitingToken.parse(token.text())).contains(token);
  }

  @Test
  void a_hold_id_survives_its_travel() {
    HoldId id = HoldId.next(7);
    assertThat(HoldId.parse(id.text())).contains(id);
  }

  @Test
  void secrets_do_not_repeat() {
    assertThat(Stream.generate(Secrets::next).limit(10_000)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pass",
        "pass.1.1.short",
        "pass.1.1.AAAAAAAAAAAAAAAAAAAAA'",
        "door.1.1.AAAAAAAAAAAAAAAAAAAAAA",
        "pass.-1.1.AAAAAAAAAAAAAAAAAAAAAA",
        "pass.99999999999999999999.1.AAAAAAAAAAAAAAAAAAAAAA"
      })
  void what_cannot_be_a_token_is_none(String text) {
    assertThat(WaitingToken.parse(text)).isEmpty();
  }
}
