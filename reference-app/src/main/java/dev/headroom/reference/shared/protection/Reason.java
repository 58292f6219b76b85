package dev.headroom.reference.shared.protection;

import java.util.Locale;

/** Why a call was refused before it was served. */
enum Reason {
  CLIENT_RATE,
  ADDRESS_RATE,
  USER_RATE,
  OVERALL_RATE,
  STREAMS,
  WAITED,
  IN_FLIGHT,
  LARGE_BODY,
  SLOW_BODY;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
