package dev.headroom.load.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForgeryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass.3.17.Zz9_-abcdefghijklmnopq",
        "h.1.MNJ9HVivnifRMTkplAjZ3Q",
        "6c2a7f9e-3f1d-4f8f-9a43-000000000000",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
      })
  void differs_in_one_letter_of_the_secret_that_is_not_its_last(String text) {
    String forged = Forgery.of(text);
    assertThat(forged).hasSameSizeAs(text).isNotEqualTo(text);
    int changed = 0;
    for (int i = 0; i < text.length(); i++) {
      changed += text.charAt(i) == forged.charAt(i) ? 0 : 1;
    }
    assertThat(changed).isEqualTo(1);
    assertThat(forged.charAt(text.length() - 1)).isEqualTo(text.charAt(text.length() - 1));
    int secret = text.lastIndexOf('.') + 1;
    assertThat(forged).startsWith(text.substring(0, secret));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t", "17", "pass.1.2.x", "1234567890123456789", "----------------"})
  void leaves_alone_what_could_be_guessed_to_be_somebody_elses(String text) {
    assertThat(Forgery.of(text)).isEmpty();
  }

  @Test
  void stays_a_token_of_the_same_form() {
    assertThat(Forgery.of("pass.3.17.999999999999zzzzzzZZZZ")).matches("pass\\.3\\.17\\.\\w{22}");
  }
}
