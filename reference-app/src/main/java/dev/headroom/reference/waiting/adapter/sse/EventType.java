package dev.headroom.reference.waiting.adapter.sse;

import java.util.Locale;

enum EventType {
  POSITION,
  ADMITTED,
  CLOSING,
  HEARTBEAT;

  /** As clients and dashboards read it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
