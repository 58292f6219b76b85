package dev.headroom.load.stream;

import java.util.List;

/** The names of what is observed at a stream; the unit is the last word. */
public final class Observed {

  static final String FIRST_EVENT = "stream.firstEvent.millis";
  static final String GAP = "stream.gap.millis";
  static final String ADMISSION_DELAY = "stream.admissionDelay.millis";
  static final String SUCCESS = "stream.success.percent";
  static final String LOST = "stream.lost";
  static final String DUPLICATED = "stream.duplicated";
  static final String OUT_OF_ORDER = "stream.outOfOrder";
  static final String RECONNECTS = "stream.reconnects";

  /** All of them: a journey with streams looks for each. */
  public static final List<String> NAMES =
      List.of(
          FIRST_EVENT, GAP, ADMISSION_DELAY, SUCCESS, LOST, DUPLICATED, OUT_OF_ORDER, RECONNECTS);

  private Observed() {}
}
