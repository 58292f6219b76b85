package dev.headroom.chaos.toxiproxy;

import java.util.ArrayList;
import java.util.List;

/** The servers that the contract is held against. */
public enum ToxiproxyKind {
  EMBEDDED,
  /** That of {@code -Dheadroom.toxiproxy.server=<program>}. */
  REAL,
  /** That of {@code -Dheadroom.toxiproxy.url=http://127.0.0.1:8474}. */
  GIVEN;

  /** Those that there are here. */
  static List<ToxiproxyKind> here() {
    List<ToxiproxyKind> here = new ArrayList<>(List.of(EMBEDDED));
    if (!RealToxiproxy.program().isEmpty()) {
      here.add(REAL);
    }
    if (!givenUrl().isEmpty()) {
      here.add(GIVEN);
    }
    return here;
  }

  static String givenUrl() {
    return System.getProperty("headroom.toxiproxy.url", "");
  }
}
