package dev.headroom.reference.waiting.adapter.sse;

import java.util.Locale;

/** Why a stream ended that hadn't come to its end. */
enum DropReason {
  /** It couldn't take anything for too long. */
  SLOW,
  /** The connection is gone. */
  BROKEN,
  /** The same ticket has opened others. */
  REPLACED;

  /** As dashboards read it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
