package dev.headroom.load.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FingerprintTest {

  @Test
  void it_is_the_beginning_of_the_published_sha_256() {
    // FIPS 180-2, appendix B.1.
    assertThat(Fingerprint.of("abc")).isEqualTo("ba7816bf8f01cfea");
  }

  @Test
  void json_that_says_the_same_has_the_same() throws Exception {
    String told =
        Fingerprint.of(json("{\"b\": [1, {\"d\": null, \"c\": \"x\\u0022\"}], \"a\": 2}"));
    assertThat(told)
        .isEqualTo(Fingerprint.of("{\"a\":2,\"b\":[1,{\"c\":\"x\\\"\",\"d\":null}]}"))
        .isEqualTo(Fingerprint.of(json("{\"a\":2,\"b\":[1,{\"c\":\"x\\\"\",\"d\":null}]}")));
  }

  @Test
  void json_that_says_something_else_has_another() throws Exception {
    assertThat(Fingerprint.of(json("{\"a\":[1,2]}")))
        .isNotEqualTo(Fingerprint.of(json("{\"a\":[2,1]}")))
        .isNotEqualTo(Fingerprint.of(json("{\"a\":[\"1\",2]}")))
        .isNotEqualTo(Fingerprint.of(json("{\"a\":{}}")));
    assertThat(Fingerprint.of(json("{\"a\":{}}"))).isNotEqualTo(Fingerprint.of(json("{\"a\":[]}")));
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
