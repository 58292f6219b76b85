package dev.headroom.reference.figures;

import dev.headroom.reference.Issuer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What it costs to know who calls, and what it costs to refuse. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthenticationFigures {
  private static final String NOTHING = "/floor/nothing";

  @Test
  void proving_who_calls_against_believing_it() {
    try (MeasuredApp believing = MeasuredApp.start(1, Map.of());
        MeasuredApp asking =
            MeasuredApp.start(
                1,
                Map.of(
                    "security.authentication", "jwt",
                    "security.jwt.issuer", Issuer.NAME,
                    "security.jwt.secret", Issuer.SECRET))) {
      Duel duel =
          Duel.play(
              Wrk.get(believing.url(), NOTHING),
              block -> bearing(asking.url(), Issuer.tokenOf(block + 1L)));
      FigureList.add("a do-nothing call that proves its user by JWT", "", duel.text());
    }
  }

  private static Wrk bearing(URI url, String token) {
    return new Wrk(url, NOTHING, List.of("-H", "Authorization: Bearer " + token));
  }
}
